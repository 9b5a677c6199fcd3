import CPhones

/// What libphonenumber says. It keeps no state of ours, so any thread may ask.
enum PhoneLibrary {
    struct Answer: Equatable {
        /// Country and number as one figure: E.164 never begins with a nought and fits in 64 bits.
        let number: UInt64
        let `extension`: String?
    }

    static func parse(_ text: String, region: String) -> Answer? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CPHONES_E164_CAPACITY)) { e164 in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CPHONES_EXTENSION_CAPACITY)) { suffix in
                var text = text
                let verdict = text.withUTF8 { utf8 in
                    utf8.withMemoryRebound(to: CChar.self) { letters in
                        cphones_parse(
                            letters.baseAddress, letters.count, region,
                            e164.baseAddress, e164.count, suffix.baseAddress, suffix.count)
                    }
                }
                guard verdict == CPHONES_POSSIBLE, let number = UInt64(string(in: e164).dropFirst()) else { return nil }
                let dialledAfter = string(in: suffix)
                return Answer(number: number, extension: dialledAfter.isEmpty ? nil : dialledAfter)
            }
        }
    }

    static func isValid(_ e164: String) -> Bool {
        var e164 = e164
        return e164.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { cphones_is_valid($0.baseAddress, $0.count) == 1 }
        }
    }

    /// The figure after the plus for a region: 1 for `US`; 0 when there is no such region.
    static func countryCode(of region: String) -> UInt64 {
        UInt64(max(0, cphones_country_code(region)))
    }

    static func format(_ e164: String, region: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CPHONES_FORMAT_CAPACITY)) { output in
            var e164 = e164
            let count = e164.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) {
                    cphones_format($0.baseAddress, $0.count, region, output.baseAddress, output.count)
                }
            }
            return count > 0 ? string(in: output) : nil
        }
    }

    private static func string(in buffer: UnsafeMutableBufferPointer<CChar>) -> String {
        String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
