import Foundation
import Kernel

@testable import App

extension Screen {
    /// Friday 6 March 2026, 18:05 in Chicago.
    static let sampleNow = Date(timeIntervalSince1970: 1_772_841_900)

    static func sample(
        _ language: Language = .english, path: String = "/today", signedIn: Bool = true, look: Look = Look(),
        notice: Notice? = nil, nouns: [String: String] = [:]
    ) -> Screen {
        Screen(
            words: Words(language, translations: language == .spanish ? Words.spanishLayout : [:], nouns: nouns),
            group: GroupFace(
                name: "Oak Street Tenants", zone: TimeZone(identifier: "America/Chicago")!, region: "US"),
            account: signedIn ? AccountFace(name: "Ana Ruiz", isKeeper: true) : nil,
            formToken: "sample-token", now: sampleNow, path: path, notice: notice, look: look)
    }
}
