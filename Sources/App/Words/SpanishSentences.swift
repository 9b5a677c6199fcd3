import Kernel

extension Words {
    /// What a line of a question says when it is not open.
    static let spanishSentences = list(
        """
        in the last day
        = en el último día

        in the last {} days
        = en los últimos {} días

        in the last week
        = en la última semana

        in the last {} weeks
        = en las últimas {} semanas

        in the last month
        = en el último mes

        in the last {} months
        = en los últimos {} meses

        in the last year
        = en el último año

        in the last {} years
        = en los últimos {} años

        {} week ago|{} weeks ago
        = hace {} semana|hace {} semanas

        until {}
        = hasta {}

        {} time|{} times
        = {} vez|{} veces

        at least {} time|at least {} times
        = al menos {} vez|al menos {} veces

        at most {} time|at most {} times
        = como máximo {} vez|como máximo {} veces

        more than {} time|more than {} times
        = más de {} vez|más de {} veces

        fewer than {} time|fewer than {} times
        = menos de {} vez|menos de {} veces
        """)
}
