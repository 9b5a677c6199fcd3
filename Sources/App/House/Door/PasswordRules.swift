import Kernel

/// Refuses a password that others would guess. Long is what counts: no rules about digits and signs, which only make
/// passwords that people write down.
func requireGoodPassword(_ password: String, name: String, email: String, field: String = "password") throws {
    try refuse(
        if: password.count < 10, "Choose a password of 10 letters or more. Three or four words make a good one.",
        field: field)
    try refuse(if: password.utf8.count > 1_000, "Choose a shorter password.", field: field)
    try refuse(
        if: CommonPasswords.contain(password), "Many people use this password, so it is guessed first. Choose another.",
        field: field)
    try refuse(
        if: isMade(password, of: [name, email]), "This password is made of the name or email. Choose another.",
        field: field)
}

/// Whether little is left of the password once the person's own words are taken out.
private func isMade(_ password: String, of texts: [String]) -> Bool {
    var rest = password.lowercased()
    let words = texts.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }.filter { $0.count >= 3 }
    for word in words.sorted(by: { $0.count > $1.count }) { rest = rest.replacing(word, with: "") }
    return rest.count < password.count && rest.count < 6
}
