import Kernel
import Matching

/// What tells that two rows are about the same person: an e-mail address or a phone number together with the name, or
/// the number in another system together with a part of the name. As hashes, so that a million people take little room.
struct MatchKeys: Sendable, Equatable {
    private(set) var hashes: [UInt64] = []

    init() {}

    init(_ person: BulkPerson) {
        self.init(person.contact, values: person.points.map(\.value))
    }

    init(_ contact: Contact, values: [String]) {
        let names = NameKeys(contact)
        for value in values { for name in names.whole { hashes.append(Hash.of(value, name)) } }
        guard let id = contact.externalID else { return }
        // A number that a known system gave is trusted with half a name: people marry. Any other only with all of it.
        for name in id.contains(":") ? names.parts : names.whole { hashes.append(Hash.of("#" + id, name)) }
    }
}

/// The names somebody may stand under, as hashes that do not mind order, accents, capitals or where a name is split.
private struct NameKeys {
    var whole: [UInt64] = []
    var parts: [UInt64] = []

    init(_ contact: Contact) {
        guard contact.kind == .person else {
            whole = [Hash.ofWords(contact.name ?? "")]
            parts = whole
            return
        }
        let given = contact.givenName ?? "", family = contact.familyName ?? ""
        if contact.familyName == nil, ImportCustom.noNames.values.contains(given) {
            whole = [Hash.ofWords("")]
            parts = whole
            return
        }
        whole = [Hash.ofWords(given, family)]
        parts = [given, family].filter { !$0.isEmpty }.map { Hash.ofWords($0) }
        if let preferred = contact.preferredName, preferred != contact.givenName {
            whole.append(Hash.ofWords(preferred, family))
            parts.append(Hash.ofWords(preferred))
        }
        if parts.isEmpty { parts = whole }
    }
}

enum Hash {
    static func of(_ text: String, _ name: UInt64) -> UInt64 {
        let mixed = mix(bytes(text.utf8) ^ (name &* 0x9E37_79B9_7F4A_7C15))
        // 0 marks an empty place in the index.
        return mixed == 0 ? 1 : mixed
    }

    /// The sum of the hashes of the folded words: the same in any order.
    static func ofWords(_ texts: String...) -> UInt64 {
        var sum: UInt64 = 0x51_7CC1_B727_220A
        for text in texts {
            for word in folded(text).utf8.split(separator: 32) { sum &+= mix(bytes(word)) }
        }
        return mix(sum)
    }

    @inline(__always)
    private static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The last step of SplitMix64: each bit of what goes in touches every bit of what comes out.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
