import Kernel

extension Words {
    /// What the pages of today say.
    static let spanishToday = list(
        """
        Due today
        = Para hoy

        Promised for the next 7 days
        = Prometido para los próximos 7 días

        {} promise is due today|{} promises are due today
        = {} promesa es para hoy|{} promesas son para hoy

        {} has no date|{} have no date
        = {} sin fecha|{} sin fecha

        Nothing is due today.
        = No hay nada para hoy.

        Nothing is waiting for you
        = No hay nada pendiente para usted

        Here stand your promises, your [people], new [people] and what happens this week.
        = Aquí verá sus promesas, sus [people], las [people] nuevas y lo que pasa esta semana.

        Look at the [people]
        = Ver las [people]

        Events in the next 7 days
        = Eventos en los próximos 7 días

        My [people]
        = Mis [people]

        All my [people]
        = Todas mis [people]

        You are in touch with {} [person].|You are in touch with {} [people].
        = Está en contacto con {} [person].|Está en contacto con {} [people].

        These have waited longest.
        = Quienes más han esperado:

        No contact yet
        = Sin contacto todavía

        New [people]
        = [People] nuevas

        More than {} [people] were added since {}.
        = Se agregaron más de {} [people] desde {}.

        {} [person] was added since {}.|{} [people] were added since {}.
        = Se agregó {} [person] desde {}.|Se agregaron {} [people] desde {}.

        Show all
        = Ver todas

        Added {}
        = Desde {}

        by {}
        = por {}

        I have seen these
        = Ya las vi

        Good. New [people] will stand here again.
        = Bien. Aquí volverán a aparecer las [people] nuevas.

        The house
        = La casa

        {} account signs in without a second step|{} accounts sign in without a second step
        = {} cuenta entra sin segundo paso|{} cuentas entran sin segundo paso

        {} spreadsheet is not brought in to the end|{} spreadsheets are not brought in to the end
        = {} hoja de cálculo sin terminar de traer|{} hojas de cálculo sin terminar de traer

        The newest safe copy is from {}
        = La copia de seguridad más nueva es del {}

        There is no safe copy yet
        = Todavía no hay copia de seguridad

        {} day ago|{} days ago
        = hace {} día|hace {} días

        {} month ago|{} months ago
        = hace {} mes|hace {} meses

        {} year ago|{} years ago
        = hace {} año|hace {} años
        """)
}
