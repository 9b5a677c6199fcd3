/// The short texts of the demo group.
enum DemoPhrases {
    static let howMet = lines(
        """
        Knocked on the door
        Came to a tenant meeting
        Signed the heat and hot water petition
        A neighbor brought them
        Talked at the laundry room
        At the rally at City Hall
        Called our hotline about repairs
        At the bus stop table
        Through the church
        At the know-your-rights training
        Through a coworker
        At the school gate
        Signed up on the website
        Left a number at the food pantry
        """)

    static let bestTimes = lines(
        """
        Evenings after 7
        Weekday mornings
        Saturdays
        Sunday after church
        Lunch break, 12 to 1
        Text first
        Not before noon, works nights
        Only weekends
        """)

    static let mailHosts = lines(
        """
        example.com
        example.org
        example.net
        mail.example.com
        post.example.net
        inbox.example.org
        school.example.org
        """)

    static let topics = lines(
        """
        heat and hot water
        the rent increase
        the broken elevator
        mold in the bathroom
        the leak in the ceiling
        repairs that were promised in spring
        the eviction notice
        wage theft at the warehouse
        the schedule changes at work
        the new management company
        mice and roaches
        the front door lock
        lead paint
        the lease renewal
        overtime that was not paid
        """)

    static let topicsInSpanish = lines(
        """
        la calefacción y el agua caliente
        el aumento de la renta
        el ascensor dañado
        el moho en el baño
        la gotera del techo
        las reparaciones que prometieron
        el aviso de desalojo
        el salario que no le pagaron
        los cambios de horario en el trabajo
        la nueva administración
        los ratones y las cucarachas
        la cerradura de la entrada
        la renovación del contrato
        """)

    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}

/// What organizers write down. `{…}` is filled in.
enum DemoNotes {
    static let english = templates(
        """
        Talked about {topic}. Wants to come on {day} and will bring {neighbor}.
        {name} is worried about {topic}. Promised to call back on {day}.
        Left a message about the meeting on {day}.
        Has been in {building} for {number} years. Most neighbors trust {name}.
        No answer, lights on. Try again on {day} evening.
        Long 1:1. {name} has led before, at church. Could take {number} doors on the floor.
        Angry about {topic}, with good reason. Asked who else in {building} has the same trouble.
        Said yes to the committee. First step: talk to {number} neighbors by {day}.
        Not now, mother is ill. Asked us to call after {day}.
        Has pictures of {topic}, will send them by text.
        Wrong person at this number, a cousin of {neighbor}.
        Signed the petition and took {number} sheets for the floor.
        Needs childcare to come on {day}.
        Landlord offered money to be quiet about {topic}. Said no.
        Works nights, best to text. Interested in {topic}.
        Met in the lobby of {building} with {neighbor}. Both will speak at the rally.
        Asked about dues. Explained; will decide by {day}.
        Brought {number} people last time. Thank again!
        """)

    static let spanish = templates(
        """
        Hablamos de {topic}. Quiere venir el {day} y trae a {neighbor}.
        {name} está preocupada por {topic}. Quedé en llamar el {day}.
        Dejé mensaje sobre la reunión del {day}.
        Vive en {building} hace {number} años. Los vecinos confían en {name}.
        No contestó. Volver el {day} por la tarde.
        Conversación larga. {name} ya ha dirigido grupos en la iglesia. Puede tocar {number} puertas.
        Firmó la petición y se llevó {number} hojas para su piso.
        Necesita cuidado de niños para venir el {day}.
        Tiene fotos de {topic}, las manda por texto.
        Dijo que sí al comité. Primer paso: hablar con {number} vecinos antes del {day}.
        El dueño le ofreció dinero para que no hable de {topic}. Dijo que no.
        Trabaja de noche, mejor mandar texto.
        """)

    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let daysInSpanish = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]

    enum Part: Sendable {
        case text(String)
        case slot(Slot)
    }

    enum Slot: String, Sendable { case topic, day, neighbor, name, building, number }

    /// Cut once at the slots, so that a million notes are only put together.
    private static func templates(_ text: String) -> [[Part]] {
        DemoPhrases.lines(text).map { line in
            line.split(separator: "{").enumerated().flatMap { place, piece -> [Part] in
                let sides = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
                guard sides.count == 2, let slot = Slot(rawValue: String(sides[0])) else {
                    return [.text(place == 0 ? String(piece) : "{\(piece)")]
                }
                return [.slot(slot), .text(String(sides[1]))]
            }
        }
    }
}

enum DemoOrganizations {
    static func name(at building: DemoBuilding, _ random: inout DemoRandom) -> String {
        switch random.below(5) {
        case 0: "\(building.name) Tenants Association"
        case 1: "\(building.street) Neighbors"
        case 2: "\(random.pick(NamesEnglish.family).latin) Realty \(random.below(90) + 10)"
        case 3: "\(random.pick(saints)) Church"
        default: "\(building.borough) \(random.pick(kinds))"
        }
    }

    private static let saints = [
        "St. Luke's", "Santa Rita", "Ebenezer Baptist", "Sacred Heart", "Bethel A.M.E.", "Iglesia Betania",
    ]
    private static let kinds = [
        "Day Laborers Center", "Taxi Drivers Alliance", "Childcare Cooperative", "Legal Aid Clinic", "Food Pantry",
        "Street Vendors Project", "Home Care Workers Committee", "Public Library", "School Parents Council",
    ]
}
