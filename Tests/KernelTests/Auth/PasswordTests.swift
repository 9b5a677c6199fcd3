import Foundation
import Testing

@testable import Kernel

@Suite struct PasswordTests {
    @Test func `a password opens its own hash and no other`() async throws {
        let hash = try await Passwords.hash("three old pear trees")
        #expect(hash.hasPrefix("$argon2id$v=19$m=32768,t=2,p=1$"))
        #expect(try await Passwords.isRight("three old pear trees", for: hash))
        #expect(try await !Passwords.isRight("three old pear tree", for: hash))
        #expect(try await !Passwords.isRight("", for: hash))
        #expect(try await !Passwords.isRight("three old pear trees", for: nil))
        #expect(try await Passwords.hash("three old pear trees") != hash, "each hash has its own salt")
        #expect(!Passwords.isOutdated(hash))
        #expect(
            Passwords.isOutdated(
                "$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"))
    }

    @Test func `é typed in two ways is one password`() async throws {
        let hash = try await Passwords.hash("caf\u{E9} con leche")
        #expect(try await Passwords.isRight("cafe\u{301} con leche", for: hash))
    }

    @Test(arguments: ["", "not a hash", "$argon2id$v=19$", String(repeating: "x", count: 500)])
    func `a broken hash opens for nobody`(hash: String) async throws {
        #expect(try await !Passwords.isRight("anything at all", for: hash))
    }

    @Test(arguments: [
        "password123", "P4$$w0rd2024", "contraseña1", "Contrasena!!", "1234567890", "0987654321", "qwertyuiop",
        "aaaaaaaaaaaa",
        "abcabcabcabc", "passwordpassword", "iloveyou2024", "Bienvenidos1", "letmeinplease", "1q2w3e4r5t6y",
        "solidarity",
        "SiSePuede2026!", "football!!",
    ])
    func `common passwords are known`(password: String) {
        #expect(CommonPasswords.contain(password))
    }

    @Test(arguments: [
        "three old pear trees", "correct staple horse", "Kq7vbn2pXw", "mi abuela cocina lento", "nine-lamps-walk",
        "王さんのねこがすきです",
        "lluvia sobre tejado", "17 pigeons on Grand",
    ])
    func `good passwords are not taken for common ones`(password: String) {
        #expect(!CommonPasswords.contain(password))
    }
}

@Suite struct ClientAddressTests {
    @Test func `only a proxy on this machine is believed, and only its own word`() {
        #expect(clientAddress(peer: "203.0.113.9", forwarded: ["198.51.100.7"]) == "203.0.113.9")
        #expect(clientAddress(peer: "127.0.0.1", forwarded: ["198.51.100.7"]) == "198.51.100.7")
        #expect(clientAddress(peer: "127.0.0.1", forwarded: ["10.0.0.1, 198.51.100.7"]) == "198.51.100.7")
        #expect(clientAddress(peer: "::1", forwarded: ["10.0.0.1", "198.51.100.7"]) == "198.51.100.7")
        #expect(clientAddress(peer: "::ffff:127.0.0.1", forwarded: ["198.51.100.7:5123"]) == "198.51.100.7")
        #expect(clientAddress(peer: nil, forwarded: ["198.51.100.7"]) == "198.51.100.7")
        #expect(clientAddress(peer: "127.0.0.1", forwarded: []) == "127.0.0.1")
        #expect(clientAddress(peer: "127.0.0.1", forwarded: ["<script>"]) == "127.0.0.1")
    }

    @Test func `one household's many addresses are one`() {
        let one = clientAddress(peer: "2001:db8:1:2:3:4:5:6", forwarded: [])
        #expect(one == clientAddress(peer: "2001:db8:1:2::9", forwarded: []))
        #expect(one != clientAddress(peer: "2001:db8:1:3::9", forwarded: []))
        #expect(clientAddress(peer: "127.0.0.1", forwarded: ["[2001:db8:1:2::9]:443"]) == one)
        #expect(clientAddress(peer: "::ffff:203.0.113.9", forwarded: []) == "203.0.113.9")
    }
}
