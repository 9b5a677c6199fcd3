import Foundation
import Kernel

extension Screen {
    func secondStepOffPage() -> Page {
        Page(
            t("Second step"),
            """
            \(secondStepHead)
            <p>\(h("Besides your password, you then type a code that only your phone shows. Whoever guesses or steals the password still cannot come in."))</p>
            <p>\(h("You need an app that shows such codes. Every phone's app store has free ones."))</p>
            \(alsoCalled("two-factor sign-in, TOTP, authenticator"))
            \(tapButton("Turn on the second step", to: "/account/second-step/start", look: .main))
            """)
    }

    private var secondStepHead: HTML { pageHead("Second step", back: ("My account", "/account")) }

    /// The key as a picture for the camera and as letters for the fingers.
    func secondStepOfferPage(_ mine: MyAccount, _ secret: [UInt8], _ state: FormState) -> Page {
        Page(
            t("Second step"),
            """
            \(secondStepHead)
            \(problemSummary(state))
            <ol>
            <li>\(h("Open the app on your phone and choose to add an account."))</li>
            <li>\(h("Scan this picture, or type the letters below it."))</li>
            <li>\(h("Type the code that the app shows now."))</li>
            </ol>
            \(codeBox("Key for your app", code: base32(secret).inGroups(of: 4), camera: keyAddress(mine, secret)))
            \(form("/account/second-step", state: state, warns: false) {
                """
                \(field(
                    "Code", name: "code", value: "", state: state.without("code"), kind: .code, hint: "Six digits.",
                    complete: "one-time-code", isRequired: true, size: .short))
                \(formEnd(button("Turn on the second step"), cancel: "/account"))
                """
            })
            """)
    }

    /// How authenticator apps read a key.
    private func keyAddress(_ mine: MyAccount, _ secret: [UInt8]) -> String {
        let encoded = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        let label = "\(encoded(group.name)):\(encoded(mine.account.email))"
        return "otpauth://totp/\(label)?secret=\(base32(secret))&issuer=\(encoded(group.name))"
    }

    func recoveryCodesPage(_ codes: [RecoveryCode], isNew: Bool) -> Page {
        let title: Phrase = isNew ? "The second step is on" : "New recovery codes"
        return Page(
            t(title),
            """
            \(pageHead(title, back: ("My account", "/account")))
            \(aside(.warn, "<p>\(h("Write these codes down or print them now. They are shown only once."))</p>"))
            <p>\(h("Each opens your account once when the phone is not at hand. Keep them where you keep your papers."))</p>
            <ul class="links">\(codes.map { "<li><code>\($0.text)</code></li>" as HTML })</ul>
            \(buttonLink("I have written them down", to: "/account"))
            """)
    }

    func secondStepOnPage(_ mine: MyAccount, _ state: FormState) -> Page {
        let left = mine.recoveryCodesLeft
        return Page(
            t("Second step"),
            """
            \(pageHead(
                "Second step",
                sentence: h("The second step is on. \(left) recovery code left.|The second step is on. \(left) recovery codes left."),
                back: ("My account", "/account")))
            \(problemSummary(state))
            \(section("New recovery codes", form("/account/recovery-codes", state: state, warns: false) {
                """
                <p>\(h("The codes that you have then stop working."))</p>
                \(passwordField("Your password", name: "password-codes", state: state))
                \(formEnd(quietButton("Make new codes")))
                """
            }))
            \(section("Turn the second step off", form("/account/second-step/off", state: state, warns: false) {
                """
                \(passwordField("Your password", state: state))
                \(formEnd(dangerButton("Turn the second step off")))
                """
            }))
            """)
    }
}
