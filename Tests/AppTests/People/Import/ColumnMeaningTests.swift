import Foundation
import Formats
import Testing

@testable import App

@Suite struct ColumnMeaningTests {
    private func meaning(_ header: String, _ samples: [String] = []) -> ColumnMeaning? {
        ColumnMeaning.recognise(header: header, samples: samples)
    }

    @Test(arguments: [
        ("First Name", ColumnMeaning.givenName), ("first_name", .givenName), ("FirstName", .givenName),
        ("LAST NAME", .familyName), ("Surname", .familyName), ("Name", .fullName), ("Preferred name:", .preferredName),
        ("E-mail", .email), ("Email Address", .email), ("emailAddress", .email), ("Work Email", .secondEmail),
        ("Best email to reach you?", .email), ("Email 2", .secondEmail),
        ("Cell", .phone(.mobile)), ("Cell phone #", .phone(.mobile)), ("Phone", .phone(.any)),
        ("Home Phone", .phone(.home)),
        ("Work phone", .phone(.work)), ("Phone number (mobile)", .phone(.mobile)),
        ("Street Address", .addressLine1), ("Address 2", .addressLine2), ("Apt #", .addressLine2),
        ("City", .locality), ("State/Province", .region), ("ZIP", .postalCode), ("Zip Code", .postalCode),
        ("Country", .country),
        ("Pronouns (she/her...)", .pronouns), ("DOB", .birthDate), ("Date of Birth", .birthDate), ("Tags", .tags),
        ("Notes", .note), ("Job title", .role), ("How did you hear about us?", .source),
        ("Best time to call", .bestTime),
        ("Do not call", .consent(ConsentColumn(channel: .phone, reading: .refuses))),
        ("Please do NOT email", .consent(ConsentColumn(channel: .email, reading: .refuses))),
        ("OK to text?", .consent(ConsentColumn(channel: .text, reading: .agrees))),
        ("VANID", .otherID(system: "van")), ("Member ID", .otherID(system: "")),
    ])
    func `English headers are known however they are written`(header: String, expected: ColumnMeaning) {
        #expect(meaning(header) == expected)
        #expect(meaning(header.uppercased()) == expected)
    }

    @Test(arguments: [
        ("Nombre", ColumnMeaning.fullName), ("NOMBRES", .givenName), ("Apellidos", .familyName),
        ("Apellido paterno", .familyName),
        ("Correo electrónico", .email), ("correo_electronico", .email), ("Teléfono", .phone(.any)),
        ("Celular", .phone(.mobile)),
        ("Teléfono móvil", .phone(.mobile)), ("Tel. casa", .phone(.home)), ("Dirección", .addressLine1),
        ("Piso", .addressLine2),
        ("Ciudad", .locality), ("Código Postal", .postalCode), ("C.P.", .postalCode), ("País", .country),
        ("Idioma", .language),
        ("Fecha de nacimiento", .birthDate), ("Etiquetas", .tags), ("Observaciones", .note),
        ("Mejor hora para llamar", .bestTime),
        ("No llamar", .consent(ConsentColumn(channel: .phone, reading: .refuses))),
        ("¿Acepta mensajes?", .consent(ConsentColumn(channel: .text, reading: .agrees))),
    ])
    func `Spanish headers are known with and without accents`(header: String, expected: ColumnMeaning) {
        #expect(meaning(header) == expected)
        #expect(meaning(header.folding(options: .diacriticInsensitive, locale: nil)) == expected)
    }

    @Test(arguments: [
        ("can2_user_city", ColumnMeaning.locality), ("can2_phone", .phone(.mobile)), ("zip_code", .postalCode),
        ("can2_user_tags", .tags), ("uuid", .otherID(system: "actionnetwork")),
        ("can2_subscription_status", .consent(ConsentColumn(channel: .email, reading: .status))),
        ("email_subscription_status", .consent(ConsentColumn(channel: .email, reading: .status))),
        ("signup_nationbuilder_id", .otherID(system: "nationbuilder")), ("primary_address1", .addressLine1),
        ("mobile_number", .phone(.mobile)), ("email2", .secondEmail), ("email1_is_bad", .ignore), ("tag_list", .tags),
        ("primary_country_code", .country),
        ("federal_donotcall", .consent(ConsentColumn(channel: .phone, reading: .refuses))),
        ("mobile_opt_in", .consent(ConsentColumn(channel: .text, reading: .agrees))),
        ("Contact ID", .otherID(system: "civicrm")), ("Phone (Home)", .phone(.home)), ("Phone-Primary", .phone(.any)),
        ("Home-Phone-Mobile", .phone(.mobile)), ("Home-Street Address", .addressLine1),
        ("Supplemental Address 1", .addressLine2),
        ("Do Not Phone", .consent(ConsentColumn(channel: .phone, reading: .refuses))),
        ("No Bulk Emails (User Opt Out)", .consent(ConsentColumn(channel: .email, reading: .refuses))),
        ("Is Opt Out", .consent(ConsentColumn(channel: .email, reading: .refuses))),
        ("E-mail 1 - Value", .email), ("E-mail 3 - Type", .ignore), ("Phone 2 - Value", .phone(.any)),
        ("Organization 1 - Name", .organizationName), ("Organization Name", .organizationName),
        ("Given Name", .givenName),
        ("Address 1 - Street", .addressLine1), ("Address 2 - Postal Code", .postalCode), ("Group Membership", .tags),
        ("Organization 1 - Title", .role), ("Additional Name", .additionalName), ("Given Name Yomi", .ignore),
    ])
    func `headers that other systems export are known`(header: String, expected: ColumnMeaning) {
        #expect(meaning(header) == expected)
    }

    @Test func `an unknown header is judged by its cells`() {
        #expect(meaning("Contacto 1", ["rosa@example.org", "", "li@example.net"]) == .email)
        #expect(meaning("??", ["(718) 555-0123", "347.555.0199"]) == .phone(.any))
        #expect(meaning("", ["11226", "11215-4203", "K1A 0B1"]) == .postalCode)
        #expect(meaning("When", ["2026-03-04", "2026-05-06"]) == nil)
        #expect(meaning("Rent", ["1,450", "1,500"]) == nil)
        #expect(meaning("Something", []) == nil)
    }

    @Test func `beside a family name, a column called name holds the given name`() {
        let both = ColumnMeaning.recognise(headers: ["Nombre", "Apellidos"], samples: [])
        #expect(both == [.givenName, .familyName])
        let google = ColumnMeaning.recognise(headers: ["Name", "Given Name", "Family Name"], samples: [])
        #expect(google == [.fullName, .givenName, .familyName])
    }

    @Test func `two columns may mean the same`() {
        let meanings = ColumnMeaning.recognise(headers: ["E-mail 1 - Value", "E-mail 2 - Value"], samples: [])
        #expect(meanings == [.email, .email])
    }

    @Test(arguments: [
        ("action-network.csv", 40, [Int]()), ("nationbuilder.csv", 36, [7, 31, 32, 33]), ("civicrm.csv", 34, []),
        ("google-contacts.csv", 30, [35]), ("hand-made-english.csv", 42, []), ("hecho-a-mano-espanol.csv", 28, [13]),
        ("utf-16-tabs.txt", 24, []), ("messy.csv", 25, [4, 6, 7]),
    ])
    func `every sample sheet is read and its columns are known`(file: String, people: Int, unknown: [Int]) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures/imports/")
        var reader = try CSVReader(path: folder.appending(path: file).path)
        let headers = try #require(try reader.next()).cells
        var rows: [[String]] = []
        while let row = try reader.next() {
            #expect(row.problem == nil && row.notice == nil)
            rows.append(row.cells)
        }
        #expect(rows.count == people)
        let meanings = ColumnMeaning.recognise(headers: headers, samples: Array(rows.prefix(20)))
        #expect(headers.indices.filter { meanings[$0] == nil } == unknown)
        #expect(meanings.contains(.email))
    }
}
