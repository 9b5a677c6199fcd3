/// Imaginary people and things for `/design`. They are data, so they stay as they are in every language.
enum DesignSamples {
    static let people = ["Rosa Díaz Morales", "陈美玲", "Khadija Warsame"]
    static let arabicName = "خالد المصري"
    static let names = [
        "Rosa Díaz Morales", "陈美玲", "خالد المصري", "Nguyễn Thị Lan", "Þórdís", "ᏣᎳᎩ Sequoyah", "O’Neil-Å",
        String(repeating: "María de los Ángeles Concepción ", count: 6) + "Ríos Vda",
        String(repeating: "Wolfeschlegelsteinhausen", count: 4),
    ]
    static let arabic = "هذا مثال لنص عربي طويل، مع رقم (555) 010-0134 واسم Rosa Díaz في الوسط."
    static let note = """
        Her kitchen ceiling leaks again. She would speak at the meeting if somebody came with her.
        Her sister in 4B has the same landlord.
        """
    static let taskText = "Ask Rosa whether she will speak on Thursday"
    static let secondTaskText = "Bring the sign-in sheet"
    static let effort = "Oak Street phone bank"
    static let email = "a.very.long.address.that.does.not.break@neighbours-of-oak-street.example"
    static let copies = ["Tue 4 March, 388 people, 12 MB", "Mon 3 March, 386 people, 12 MB"]

    static let refused = FormState(
        ["phone": ["555 01"], "language": ["es"], "due": ["2026-03-04"], "needs": ["ride"], "note": [note]],
        problems: [
            .init(field: "name", text: "Write a name."),
            .init(field: "phone", text: "This number is too short. Write it with its area code."),
            .init(field: "result", text: "Choose how it went."),
            .init(field: nil, text: "Somebody else changed this a minute ago. Look at both, then save again."),
        ])
}
