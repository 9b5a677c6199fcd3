import Formats
import Foundation
import Kernel

/// Writes the people of the demo group as a sheet of 15 columns, as an organizer would have typed them: for trying an
/// import, and for measuring one.
package func writeDemoCSV(people: Int, seed: UInt64, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path) else {
        throw NotAnImport(description: "\(path) cannot be written.")
    }
    defer { try? handle.close() }
    let today = Day(.now, in: .gmt)
    let demo = DemoGroup(people: people, seed: seed, today: today.number)
    var writer = CSVWriter(guardsFormulas: false)
    writer.write(demoHeaders)
    try demo.forEachPerson { person in
        writer.write(demoCells(person))
        if person.index % 5_000 == 0 { try handle.write(contentsOf: Data(writer.take())) }
    }
    try handle.write(contentsOf: Data(writer.take()))
}

let demoHeaders = [
    "First Name", "Last Name", "Called", "Pronouns", "E-mail", "Mobile", "Home phone", "Street", "Apt", "City", "State", "ZIP",
    "Languages", "Date of birth", "How did you hear about us?",
]

private func demoCells(_ person: DemoPerson) -> [String] {
    let isPerson = person.kind == .person, address = person.address
    return [
        isPerson ? person.given : person.name, isPerson ? person.family : "", person.preferred ?? "", person.pronouns ?? "",
        person.emails.first?.value ?? "", person.phones.first.map { typed($0.value, person.index) } ?? "",
        person.phones.count > 1 ? typed(person.phones[1].value, person.index + 1) : "", address?.line ?? "", address?.unit ?? "",
        address?.locality ?? "", address?.region ?? "", address?.postalCode ?? "", person.languages.joined(separator: " "),
        person.birth.map(birthDate) ?? "", person.howMet ?? "",
    ]
}

/// People write their numbers in every way there is.
private func typed(_ e164: String, _ index: Int) -> String {
    guard e164.hasPrefix("+1"), e164.utf8.count == 12 else { return e164 }
    let digits = e164.dropFirst(2), area = digits.prefix(3), middle = digits.dropFirst(3).prefix(3), end = digits.suffix(4)
    return switch index % 5 {
    case 0: "(\(area)) \(middle)-\(end)"
    case 1: "\(area)-\(middle)-\(end)"
    case 2: "\(area).\(middle).\(end)"
    case 3: String(digits)
    default: "1 \(area) \(middle) \(end)"
    }
}

private func birthDate(_ birth: DemoBirth) -> String {
    switch (birth.year, birth.month, birth.day) {
    case (let year?, let month?, let day?): "\(month)/\(day)/\(year)"
    case (let year?, _, _): String(year)
    default: ""
    }
}
