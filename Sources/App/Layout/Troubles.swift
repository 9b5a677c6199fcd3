import HTTPTypes
import Kernel

/// What happened, what is safe, what to do.
extension Screen {
    func notHerePage() -> Page {
        trouble(
            "This page is not here", status: .notFound,
            [
                "The address may be mistyped, or what was here was removed or merged.",
                "Nothing was changed. A keeper can find what was removed in History.",
            ],
            action: buttonLink("Go to Today", to: "/today", look: .quiet))
    }

    func notAllowedPage() -> Page {
        trouble(
            "You cannot open this", status: .forbidden,
            [
                "Your part in the group does not include this page.",
                "Nothing was changed. Ask a keeper if you need it for your work.",
            ],
            action: buttonLink("Go to Today", to: "/today", look: .quiet))
    }

    func expiredFormPage() -> Page {
        trouble(
            "This form waited too long", status: .forbidden,
            [
                "Forms stop working after a while, or when you signed out in between.",
                "Nothing was saved from it. Everything saved before is safe.",
                "Go back, reload the page and send it again. Copy long texts first.",
            ])
    }

    /// `limit` as people say it: "20 MB".
    func tooLargePage(_ limit: String) -> Page {
        trouble(
            "This file is too large", status: .contentTooLarge,
            [
                "Files can have up to \(limit). This one is larger, so it was not taken.",
                "Nothing was changed. Split the file or make it smaller, then try again.",
            ])
    }

    func somethingBrokePage(_ requestID: String) -> Page {
        trouble(
            "Something went wrong here", status: .internalServerError,
            [
                "It is our mistake, not yours. What you just sent was not saved.",
                "Everything saved before is safe. Go back and try once more.",
                "If it happens again, tell a keeper this number: \("<code>\(requestID)</code>" as HTML)",
            ])
    }

    func diskFullPage() -> Page {
        trouble(
            "There is no room left to save", status: .init(code: 507, reasonPhrase: "Insufficient Storage"),
            [
                "The disk of this computer is full, so nothing new can be saved.",
                "Everything saved before is safe, and you can still read it.",
                "Tell a keeper now. Room must be made before work goes on.",
            ])
    }

    func databaseAwayPage() -> Page {
        trouble(
            "The records cannot be reached", status: .serviceUnavailable,
            [
                "The database does not answer right now. What you just sent may not be saved: look before you send it again.",
                "Everything saved before is safe. Wait a minute, then try again.",
                "If it lasts longer, tell a keeper.",
            ])
    }

    private func trouble(
        _ title: Phrase, status: HTTPResponse.Status, _ sentences: [Phrase], action: HTML = .empty
    ) -> Page {
        Page(
            t(title), status: status,
            """
            <div class="trouble">\(pageHead(title))
            \(sentences.map { "<p>\(h($0))</p>" as HTML })
            \(if: account != nil, action)</div>
            """)
    }
}
