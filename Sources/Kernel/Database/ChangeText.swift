import Foundation

/// The values of some columns as a JSON object: what `changes.before` and `changes.after` hold.
func changeText(_ columns: [(name: String, value: SQLValue)]) -> String {
    var text = "{"
    for (index, column) in columns.enumerated() {
        if index > 0 { text += "," }
        text += "\"\(column.name)\":"
        appendJSON(column.value, to: &text)
    }
    return text + "}"
}

private func appendJSON(_ value: SQLValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .integer(let number): text += String(number)
    case .real(let number): text += String(number)
    case .boolean(let truth): text += truth ? "true" : "false"
    case .text(let string): appendJSONString(string, to: &text)
    case .blob(let bytes): appendJSONString(Data(bytes).base64EncodedString(), to: &text)
    }
}

public func appendJSONString(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where scalar.value < 0x20:
            let hex = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: text.unicodeScalars.append(scalar)
        }
    }
    text += "\""
}

/// The columns that a change text holds, read by what the record's columns are now. Columns that no longer exist
/// are left out.
func changedColumns(_ text: String?, _ shape: RecordShape) -> [String: SQLValue] {
    guard let text, let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return [:] }
    var values: [String: SQLValue] = [:]
    for column in shape.columns {
        guard let found = object[column.name] else { continue }
        values[column.name] = value(found, of: column.type)
    }
    return values
}

private func value(_ found: Any, of type: SQLType) -> SQLValue {
    switch (type, found) {
    case (.text, let text as String): .text(text)
    case (.boolean, let number as NSNumber): .boolean(number.boolValue)
    case (.integer, let number as NSNumber): .integer(number.int64Value)
    case (.real, let number as NSNumber): .real(number.doubleValue)
    case (.blob, let text as String): Data(base64Encoded: text).map { .blob([UInt8]($0)) } ?? .null
    default: .null
    }
}
