import Kernel

/// Something the demo group asks. It is named in the group's language; wording and choices are in both.
struct DemoQuestion: Sendable {
    var name: Question.Translated
    var kind: Question.Kind
    var wording: Question.Translated
    /// Each as `code=English=Spanish`.
    var choices: [Question.Choice] = []
    var low: Int?
    var high: Int?
    var lowWords: Question.Translated?
    var highWords: Question.Translated?
    var isLowBest = false
    var sensitivity = Question.Sensitivity.everyone
    var mayLeave = true
    var keepDays: Int?
    /// The campaigns whose conversations ask it more often.
    var campaigns: [Int] = []
    /// How often it is asked.
    var weight: Int

    static let housingRating = 0
    static let leaseCopy = 19

    func question(in language: Language) -> Question {
        Question(
            name: name.text(language.rawValue) ?? "", kind: kind, wording: wording, choices: .init(list: choices),
            low: low,
            high: high, lowWords: lowWords?.text(language.rawValue), highWords: highWords?.text(language.rawValue),
            isLowBest: isLowBest, sensitivity: sensitivity, mayLeave: mayLeave, keepDays: keepDays)
    }
}

extension DemoQuestion {
    static let all =
        housing + work + selves + [
            DemoQuestion(
                name: .both("Copy of the lease", "Copia del contrato"), kind: .file,
                wording: .both("May we keep a copy of your lease?", "¿Nos permite guardar una copia de su contrato?"),
                sensitivity: .organizers, mayLeave: false, weight: 0)
        ]

    private static let housing = [
        DemoQuestion(
            name: .both("Housing rating", "Apoyo a la vivienda"), kind: .scale,
            wording: .both(
                "Where do they stand on the housing campaign?", "¿Cuál es su posición sobre la campaña de vivienda?"),
            low: 1, high: 5, lowWords: .both("against us", "en contra"),
            highWords: .both("brings others", "trae a otros"),
            campaigns: [0, 1, 2], weight: 14),
        DemoQuestion(
            name: .both("Issues", "Problemas"), kind: .severalChoices,
            wording: .both(
                "What needs to change where you live and work?", "¿Qué debe cambiar donde usted vive y trabaja?"),
            choices: demoChoices(
                """
                heat=Heat and hot water=Calefacción y agua caliente
                rent=Rent increase=Aumento de la renta
                repairs=Repairs=Reparaciones
                pests=Mice and roaches=Ratones y cucarachas
                safety=Safety=Seguridad
                eviction=Eviction=Desalojo
                wages=Stolen wages=Salario robado
                hours=Hours=Horario
                """), weight: 14),
        DemoQuestion(
            name: .both("Rent each month", "Renta al mes"), kind: .number,
            wording: .both("How much rent do you pay each month?", "¿Cuánto paga de renta al mes?"),
            sensitivity: .organizers, campaigns: [0, 5], weight: 7),
        DemoQuestion(
            name: .both("Lease ends", "Fin del contrato"), kind: .date,
            wording: .both("When does your lease end?", "¿Cuándo termina su contrato?"), campaigns: [0, 1], weight: 7),
        DemoQuestion(
            name: .both("Would withhold rent", "Dejaría de pagar la renta"), kind: .yesNo,
            wording: .both("Would you join a rent strike?", "¿Participaría en una huelga de renta?"),
            sensitivity: .organizers, mayLeave: false, campaigns: [0, 2], weight: 6),
        DemoQuestion(
            name: .both("Building to take on", "Edificio que atendería"), kind: .place,
            wording: .both("Which building would you take on?", "¿De qué edificio se encargaría?"), campaigns: [0],
            weight: 3),
        DemoQuestion(
            name: .both("Wrote to the landlord on", "Escribió al dueño el"), kind: .date,
            wording: .both("When did you last write to the landlord?", "¿Cuándo escribió al dueño por última vez?"),
            campaigns: [2], weight: 3),
    ]

    private static let work = [
        DemoQuestion(
            name: .both("Wage rating", "Apoyo al salario"), kind: .scale,
            wording: .both(
                "Where do they stand on the wage campaign?", "¿Cuál es su posición sobre la campaña de salarios?"),
            low: 1, high: 5, lowWords: .both("will lead", "va a dirigir"), highWords: .both("against us", "en contra"),
            isLowBest: true, campaigns: [3, 4], weight: 5),
        DemoQuestion(
            name: .both("Shift", "Turno"), kind: .oneChoice,
            wording: .both("Which shift do you work?", "¿En qué turno trabaja?"),
            choices: demoChoices("day=Day=Día\nevening=Evening=Tarde\nnight=Night=Noche\nchanging=It changes=Cambia"),
            campaigns: [3, 4], weight: 5),
        DemoQuestion(
            name: .both("Hours a week", "Horas por semana"), kind: .number,
            wording: .both("How many hours do you work in a week?", "¿Cuántas horas trabaja por semana?"),
            campaigns: [3, 4],
            weight: 3),
    ]

    private static let selves = [
        DemoQuestion(
            name: .both("Shirt size", "Talla de camiseta"), kind: .oneChoice,
            wording: .both("Which size of shirt?", "¿Qué talla de camiseta?"),
            choices: demoChoices("s=S=CH\nm=M=M\nl=L=G\nxl=XL=XG\nxxl=XXL=XXG"), weight: 6),
        DemoQuestion(
            name: .both("Birthday of the youngest child", "Cumpleaños del hijo menor"), kind: .date,
            wording: .both("When is your youngest child's birthday?", "¿Cuándo cumple años su hijo menor?"), weight: 3),
        DemoQuestion(
            name: .both("Can host a meeting", "Puede prestar su casa"), kind: .yesNo,
            wording: .both("Could we meet at your place?", "¿Podríamos reunirnos en su casa?"), weight: 7),
        DemoQuestion(
            name: .both("Day for meetings", "Día para reuniones"), kind: .oneChoice,
            wording: .both("Which day is best for meetings?", "¿Qué día es mejor para las reuniones?"),
            choices: demoChoices(
                "weekday=A weekday evening=Entre semana por la tarde\nsaturday=Saturday=Sábado\nsunday=Sunday=Domingo"),
            weight: 6),
        DemoQuestion(
            name: .both("Skills", "Habilidades"), kind: .severalChoices,
            wording: .both("What are you good at?", "¿Qué sabe hacer bien?"),
            choices: demoChoices(
                """
                cooking=Cooking=Cocinar
                driving=Driving=Conducir
                speaking=Speaking=Hablar en público
                interpreting=Interpreting=Interpretar
                childcare=Childcare=Cuidar niños
                repairs=Repairs=Reparar
                design=Design=Diseñar
                """), weight: 7),
        DemoQuestion(
            name: .both("Neighbor they trust", "Vecino de confianza"), kind: .person,
            wording: .both("Which neighbor do you trust most?", "¿En qué vecino confía más?"), weight: 4),
        DemoQuestion(
            name: .both("Would change first", "Lo primero que cambiaría"), kind: .text,
            wording: .both("What would you change first?", "¿Qué cambiaría primero?"), weight: 7),
        DemoQuestion(
            name: .both("Children at home", "Niños en casa"), kind: .number,
            wording: .both("How many children live with you?", "¿Cuántos niños viven con usted?"), weight: 5),
        DemoQuestion(
            name: .both("How they describe themselves", "Cómo se describe"), kind: .severalChoices,
            wording: .both(
                "How do you describe yourself? You need not answer.", "¿Cómo se describe usted? No tiene que contestar."
            ),
            choices: demoChoices(
                """
                black=Black=Negra
                latine=Latine=Latina
                asian=Asian=Asiática
                indigenous=Indigenous=Indígena
                arab=Arab or North African=Árabe o norteafricana
                white=White=Blanca
                """), sensitivity: .keepers, mayLeave: false, keepDays: 3_650, weight: 4),
    ]
}

private func demoChoices(_ lines: String) -> [Question.Choice] {
    lines.split(separator: "\n").map { line in
        let parts = line.split(separator: "=").map(String.init)
        return Question.Choice(code: parts[0], words: .both(parts[1], parts[2]))
    }
}
