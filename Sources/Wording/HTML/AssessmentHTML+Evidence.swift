import Assessment
import Cases

extension AssessmentHTML {
    /// What reports and evidence weigh together and each by itself, what that makes of some base rates, and what is not weighed.
    public var evidence: HTML {
        guard assessment.headline != nil else { return unweighedSection }
        var content = HTML()
        if let weight = assessment.weight, !weight.isEmpty {
            content += """
                <p class="weight">\(Numbers.odds(weight.ratio, language))</p>
                <p class="why">\(words.weightSentence(weight.ratio))</p>
                \(contributions(weight))\(baseRates(weight))
                """
        } else if assessment.weight != nil || !assessment.unweighed.isEmpty {
            content += "<p class=\"why\">\(words.nothingWeighed)</p>\n"
        }
        content += unweighed
        for convention in words.conventions {
            content += "<p class=\"convention\">\(pick("Convention", "Afspraak")): \(convention).</p>\n"
        }
        return section("evidence", pick("The evidence and what it weighs", "Het bewijs en wat het weegt"), content)
    }

    private func contributions(_ weight: Weight) -> HTML {
        let rows = weight.contributions.map { item -> HTML in
            """
            <tr\(anchor(item.statement))><th scope="row">\(words.describe(item.statement))\(dated(item.statement))\(quotes(words.details(item.statement)))\(controls.leaveOut(item.statement))</th>
            <td data-label="\(pick("Weighs by itself", "Weegt op zichzelf"))"><span class="reading">\(words.ratio(item))</span>\(OddsBar(ratio: item.ratio).html)</td></tr>

            """
        }
        return """
            <table class="stacking"><caption class="visually-hidden">\(pick("Each report and piece of evidence", "Elk bericht en elk bewijsstuk"))</caption>
            <thead><tr><th scope="col">\(pick("Reports and evidence", "Berichten en bewijs"))</th><th scope="col">\(pick("Weighs by itself", "Weegt op zichzelf"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    /// What the same evidence makes of three ways to begin: needs no prior.
    private func baseRates(_ weight: Weight) -> HTML {
        let rows = weight.fromBaseRates.map { entry -> HTML in
            """
            <tr><th scope="row">\(pick("from", "van")) \(Numbers.percent(entry.rate))</th>\
            <td><span class="reading">→ \(Numbers.percent(entry.bounds))</span>\(LikelihoodBar(entry.bounds, before: entry.rate...entry.rate).html)</td></tr>

            """
        }
        return """
            <h3>\(pick("What that makes of a first guess", "Wat dat maakt van een eerste gok"))</h3>
            <table class="rates"><caption class="visually-hidden">\(pick("Likelihood before and after this evidence", "Kans vóór en na dit bewijs"))</caption>
            <thead class="visually-hidden"><tr><th scope="col">\(pick("Before", "Ervoor"))</th><th scope="col">\(pick("After", "Erna"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    private var unweighed: HTML {
        let rows = assessment.unweighed.map { item -> HTML in
            """
            <li\(anchor(item.statement))>\(words.describe(item.statement))\(dated(item.statement)): <span class="reason">\(words.reason(item.reason))</span>\(quotes(words.details(item.statement)))\(controls.leaveOut(item.statement))</li>

            """
        }
        if rows.isEmpty { return HTML() }
        return "<h3>\(pick("Not weighed", "Niet gewogen"))</h3>\n<ul class=\"plain\">\n\(rows)</ul>\n"
    }

    private var unweighedSection: HTML {
        section("evidence", pick("Evidence", "Bewijs"), unweighed)
    }

    private func dated(_ statement: String) -> HTML {
        guard let on = words.details(statement).on?.description else { return HTML() }
        return " <time datetime=\"\(on)\">\(on)</time>"
    }

    /// What was left out on request or by date.
    public var setAside: HTML {
        let rows = assessment.setAside.map { item -> HTML in
            "<li>\(words.describe(item.statement)): <span class=\"reason\">\(words.reason(item.reason))</span>\(controls.leaveOut(item.statement))</li>\n"
        }
        if rows.isEmpty { return HTML() }
        return section("set-aside", pick("Set aside", "Opzijgezet"), "<ul class=\"plain\">\n\(rows)</ul>\n")
    }

    /// What the case does not say, and what therefore stays open.
    public var missing: HTML {
        let rows = words.missing().map { "<li>\($0)</li>\n" as HTML }
        if rows.isEmpty { return HTML() }
        return section("missing", pick("What is missing", "Wat ontbreekt"), "<ul class=\"plain\">\n\(rows)</ul>\n")
    }
}
