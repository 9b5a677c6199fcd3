/// The passwords that are tried first, and the words they are made of. Of ten letters or more once digits at the end
/// are cut off and doubled words are folded, few others are guessed as often.
public enum CommonPasswords {
    /// Whether guessing programs try it among the first: it is on the list, or is made of one listed word with digits
    /// and signs around it, or repeats one thing, or walks along the keyboard.
    public static func contain(_ password: String) -> Bool {
        let plain = plain(password)
        if words.contains(plain) || isWalk(password.lowercased()) { return true }
        let core = plain.trimming { !$0.isLetter }
        if core.isEmpty { return isWalk(plain) || isRepetition(plain) }
        return words.contains(core) || isRepetition(plain) || isRepetition(core) || isWalk(plain)
    }

    /// Small letters, with the usual stand-ins taken back: `P4$$w0rd` is `password`.
    private static func plain(_ password: String) -> String {
        let lower = password.lowercased()
        let core = lower.trimming { !$0.isLetter && !"@$!".contains($0) }
        guard core.contains(where: \.isLetter) else { return lower }
        return String(lower.map { standIns[$0, default: $0] }) == lower ? lower : takenBack(lower)
    }

    /// Digits at either end stay digits, or `password1` would become `passwordi`.
    private static func takenBack(_ text: String) -> String {
        let letters = Array(text)
        guard let first = letters.firstIndex(where: \.isLetter), let last = letters.lastIndex(where: \.isLetter) else {
            return text
        }
        return String(
            letters.indices.map {
                (first...last).contains($0) ? standIns[letters[$0], default: letters[$0]] : letters[$0]
            })
    }

    private static let standIns: [Character: Character] = [
        "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t",
    ]

    /// `abcabcabcabc`, `1111111111`.
    private static func isRepetition(_ text: String) -> Bool {
        let letters = Array(text)
        return (1...5).contains { size in
            letters.count >= 2 * size && letters.indices.allSatisfy { letters[$0] == letters[$0 % size] }
        }
            || (letters.count.isMultiple(of: 2) && words.contains(String(letters.prefix(letters.count / 2)))
                && letters.prefix(letters.count / 2) == letters.suffix(letters.count / 2))
    }

    /// `1234567890`, `qwertyuiop`, `lkjhgfdsa…`.
    private static func isWalk(_ text: String) -> Bool {
        let isOn = { (row: String) in (row + row).contains(text) || String((row + row).reversed()).contains(text) }
        return text.count >= 4 && walks.contains(where: isOn)
    }

    private static let walks = [
        "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertyuiopasdfghjklzxcvbnm", "asdfghjkl", "zxcvbnm",
        "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "azertyuiop",
        "qwertzuiop",
    ]

    private static let words: Set<String> = Set(
        """
        password passwort passw0rd contraseña contrasena clave motdepasse senha parola wachtwoord letmein letmeinnow
        letmeinplease welcome welcomehome welcometo bienvenido bienvenida bienvenidos administrator administrador admin
        adminadmin root toor master masterkey default defaultpassword changeme changemenow changeit changethis cambiame
        temporary temppassword temppass password1password mypassword mysecret mysecretpassword thepassword newpassword
        newpass oldpassword yourpassword ourpassword nopassword secret secretpassword topsecret supersecret verysecret
        keepout iamthebest iloveyou iloveyousomuch iloveyoutoo iloveu ilovegod ilovejesus ilovemyself ilovemom ilovemymom
        ilovemyfamily ilovemyson teamo teamomucho tequiero tequieromucho amormio miamor teextraño princess princesa
        sunshine sunshines moonlight starlight rainbow rainbows butterfly butterflies mariposa mariposas chocolate
        chocolates strawberry strawberries watermelon pineapple blueberry cheesecake cupcakes football futbol fútbol
        baseball basketball volleyball softball swimming skateboard liverpool liverpoolfc manchester manchesterunited
        arsenal chelsea barcelona realmadrid chivas america clubamerica juventus cowboys dallascowboys steelers yankees
        newyorkyankees redsox lakers losangeles newyork newyorkcity california texas florida chicago puertorico mexico
        guadalupe colombia argentina venezuela dominicana elsalvador guatemala honduras superman batman spiderman
        wonderwoman captainamerica ironman pokemon pikachu starwars lordoftherings harrypotter minecraft fortnite
        nintendo playstation michael jordan michaeljordan jennifer jessica elizabeth christopher alexander alexandra
        alejandra alejandro christian cristina fernando fernanda francisco guillermo gabriela daniela valentina sebastian
        santiago stephanie charlotte nicholas jonathan benjamin samantha isabella victoria veronica margarita maria
        guadalupana jesuschrist jesucristo jesusislord jesuslovesme diosesamor diosteama blessed blessings freedom liberty
        justice peaceandlove revolution solidarity solidaridad huelga sindicato union unionstrong powertothepeople
        sisepuede laluchasigue organize organizer organizing tenants tenantsunion inquilinos community comunidad
        volunteer voluntario campaign spadework computer computadora internet internetexplorer facebook instagram whatsapp
        youtube google gmail microsoft windows android iphone samsung spring springtime summer summertime autumn winter
        wintertime primavera verano otoño invierno january february september october november december septiembre
        octubre noviembre diciembre monday tuesday wednesday thursday saturday sunday whatever trustno trustnoone
        noonewillknow hello hellohello helloworld hellokitty holahola goodmorning goodnight buenosdias dragon dragonball
        monkey shadow shadowhunter killer hunter ranger mustang corvette ferrari mercedes harley harleydavidson
        motorcycle guitar correcthorsebatterystaple letsgo correcthorse abracadabra opensesame abretesesamo nothing
        something everything everybody qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvb
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
    /// Without the characters at either end for which `isLoose` holds.
    fileprivate func trimming(_ isLoose: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isLoose($0) }), let last = lastIndex(where: { !isLoose($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
