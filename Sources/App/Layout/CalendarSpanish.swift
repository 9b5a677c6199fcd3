import Kernel

extension Words {
    /// How days and times are told.
    static let spanishCalendar = Words.list(
        """
        today
        = hoy

        yesterday
        = ayer

        tomorrow
        = mañana

        {} day ago|{} days ago
        = hace {} día|hace {} días

        in {} day|in {} days
        = en {} día|en {} días

        {} am
        = {} a. m.

        {} pm
        = {} p. m.

        Sun
        = dom

        Mon
        = lun

        Tue
        = mar

        Wed
        = mié

        Thu
        = jue

        Fri
        = vie

        Sat
        = sáb

        January
        = enero

        February
        = febrero

        March
        = marzo

        April
        = abril

        May
        = mayo

        June
        = junio

        July
        = julio

        August
        = agosto

        September
        = septiembre

        October
        = octubre

        November
        = noviembre

        December
        = diciembre
        """
    )
}
