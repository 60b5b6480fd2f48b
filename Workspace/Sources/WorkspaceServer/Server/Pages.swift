import HTTPTypes
import Hummingbird

/// Every request that passed the checks becomes a page; HEAD gets what GET would, without the content.
struct Pages: RouterMiddleware {
    typealias Context = WorkspaceContext

    let site: Site
    private let uploads = UploadReader()

    init(site: Site) { self.site = site }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let asked = asked(request)
        if request.method == .post { return try await posted(asked, request, context).response }
        if asked.kind == "events", asked.file == nil, request.method == .get {
            return EventStream(hub: site.events).response(request)
        }
        let isHead = request.method == .head
        var page = asset(request) ?? site.readyPage(asked)
        if page == nil {
            page = try await worked(lane(request, asked), asked, context) { [site] in
                let page = site.page(asked)
                return isHead ? page.whole : page
            }
        }
        guard let page else { return PageResponse.plain(.internalServerError, "").response }
        var response = page.response { [site] rest in
            try await site.work.run(lane(request, asked, isLate: true), isGone: context.isGone, rest)
        }
        response.headers[.setCookie] = asked.choice.cookie
        if isHead {
            // In this order: a new body sets the length anew.
            response.body = ResponseBody()
            response.headers[.contentLength] = String(page.bytes.count)
        }
        return response
    }

    private func asked(_ request: Request) -> PageRequest {
        var asked = PageRequest(
            path: request.uri.path, query: request.uri.query ?? "",
            keptLanguage: Cookies(request.headers).value(LanguageChoice.cookieName),
            acceptLanguage: request.headers[.acceptLanguage])
        asked.isFromScript = request.headers[.purportToken] != nil
        return asked
    }

    private func asset(_ request: Request) -> PageResponse? {
        Asset.named[String(request.uri.path.dropFirst())]?.response(ifNoneMatch: request.headers[.ifNoneMatch])
    }

    /// What is worked out for a page, when there is room for it.
    private func worked(
        _ lane: PageWork.Lane, _ asked: PageRequest, _ context: Context,
        _ work: @escaping @Sendable () -> PageResponse
    ) async throws -> PageResponse {
        do {
            return try await site.work.run(lane, isGone: context.isGone, work)
        } catch is PageWork.Busy {
            return MessagePage(frame: site.frame(asked)).busy
        }
    }

    private func lane(_ request: Request, _ asked: PageRequest, isLate: Bool = false) -> PageWork.Lane {
        PageWork.Lane(name: "\(request.method) \(asked.kind)/\(asked.file ?? "")", isLate: isLate)
    }

    /// A form: read within its limits, and answered when it carries the token for writing.
    private func posted(
        _ asked: PageRequest, _ request: Request, _ context: Context
    ) async throws -> PageResponse {
        let message = MessagePage(frame: site.frame(asked))
        let (contentType, token) = (request.headers[.contentType] ?? "", request.headers[.purportToken])
        let isKnown = token.map { site.writeToken?.matches($0) == true }
        // A wrong one will not be right at the end of the body.
        if isKnown == false { return message.outdated }
        let body: [UInt8]
        do throws(UploadReader.Refusal) {
            body = try await uploads.body(
                of: request, limit: UploadReader.limit(asked.kind), isKnown: isKnown ?? false)
        } catch {
            return message.refusal(error)
        }
        return try await worked(lane(request, asked), asked, context) { [site] in
            guard let form = PostedForm(body, contentType: contentType) else { return message.noForm }
            guard isKnown ?? (site.writeToken?.matches(form.value("token")) == true) else { return message.outdated }
            return site.page(asked, posted: form)
        }
    }
}
