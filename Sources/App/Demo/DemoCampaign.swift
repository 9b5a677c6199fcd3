import Kernel

/// Something the demo group wants to win.
struct DemoCampaign: Sendable, Equatable {
    var title: Question.Translated
    var goal: Question.Translated
    /// Days before today.
    var start: Int
    var end: Int?
    /// The larger campaign, by its place in the list.
    var parent: Int?
    /// How often things belong to it, of those it goes on with at the same time.
    var weight: Int

    func isOn(_ day: Int, today: Int) -> Bool { day >= today - start && end.map { day <= today - $0 } ?? true }

    static let homesFirst = 0
    static let all = [
        DemoCampaign(
            title: .both("Homes first", "Primero la vivienda"),
            goal: .both(
                "No rent above 30% of income in 40 buildings",
                "Ninguna renta mayor que el 30% del ingreso en 40 edificios"),
            start: 1_060, weight: 60),
        DemoCampaign(
            title: .both("No evictions on our block", "Ningún desalojo en nuestra cuadra"),
            goal: .both("Every tenant with a lawyer in court", "Cada inquilino con abogado en la corte"),
            start: 640, end: 150, parent: 0, weight: 18),
        DemoCampaign(
            title: .both("Heat and hot water", "Calefacción y agua caliente"),
            goal: .both(
                "Boilers mended in 12 buildings by November", "Calderas reparadas en 12 edificios para noviembre"),
            start: 420, parent: 0, weight: 22),
        DemoCampaign(
            title: .both("Fair wages", "Salarios justos"),
            goal: .both("A contract at three warehouses", "Un contrato en tres almacenes"), start: 900, weight: 20),
        DemoCampaign(
            title: .both("Gate 3", "Puerta 3"),
            goal: .both("A steward on every shift at gate 3", "Un delegado en cada turno de la puerta 3"),
            start: 300, parent: 3, weight: 8),
        DemoCampaign(
            title: .both("Rent board hearings", "Audiencias de la junta de renta"),
            goal: .both("200 tenants speak", "Hablan 200 inquilinos"), start: 1_000, end: 760, weight: 12),
    ]
}

extension DemoGroup {
    /// One of the campaigns of that day.
    func campaign(on day: Int, _ random: inout DemoRandom) -> Int? {
        let all = DemoCampaign.all, isOn = { (index: Int) in all[index].isOn(day, today: self.today) }
        var rest = random.below(all.indices.reduce(0) { isOn($1) ? $0 + all[$1].weight : $0 })
        for index in all.indices where isOn(index) {
            rest -= all[index].weight
            if rest < 0 { return index }
        }
        return nil
    }

    /// What an event is for; meetings are often for nothing but meeting.
    func campaign(of event: DemoEvent) -> Int? {
        var random = DemoRandom(seed: seed, ~event.index, .event)
        guard random.chance(event.kind == .meeting ? 35 : 75) else { return nil }
        return campaign(on: event.day, &random)
    }
}

extension Question.Translated {
    static func both(_ english: String, _ spanish: String) -> Self { .init(words: ["en": english, "es": spanish]) }
}
