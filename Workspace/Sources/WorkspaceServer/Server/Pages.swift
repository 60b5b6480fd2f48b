import HTTPTypes
import Hummingbird

/// Every request that passed the checks becomes a page; HEAD gets what GET would, without the content.
struct Pages<Context: RequestContext>: RouterMiddleware {
    let site: Site
    private let uploads = UploadReader()

    init(site: Site) { self.site = site }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let asked = asked(request)
        if request.method == .post { return await posted(asked, request).response }
        if asked.kind == "events", asked.file == nil, request.method == .get {
            return EventStream(hub: site.events).response(request)
        }
        var page = asset(request) ?? site.page(asked)
        if request.method == .head { page = page.whole }
        var response = page.response
        response.headers[.setCookie] = asked.choice.cookie
        if request.method == .head {
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

    /// A form: read within its limits, and answered when it carries the token for writing.
    private func posted(_ asked: PageRequest, _ request: Request) async -> PageResponse {
        let message = MessagePage(frame: site.frame(asked))
        let body: [UInt8]
        do throws(UploadReader.Refusal) {
            body = try await uploads.body(of: request, limit: UploadReader.limit(asked.kind))
        } catch {
            return message.refusal(error)
        }
        guard let form = PostedForm(body, contentType: request.headers[.contentType] ?? "") else {
            return message.noForm
        }
        guard site.writeToken?.matches(request.headers[.purportToken] ?? form.value("token")) == true else {
            return message.outdated
        }
        return site.page(asked, posted: form)
    }
}
