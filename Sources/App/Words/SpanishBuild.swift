import Kernel

extension Words {
    /// What the builder of questions says.
    static let spanishBuild = list(
        """
        Not: those of whom this does not hold
        = No: aquellas de quienes esto no es cierto

        Build a list
        = Armar una lista

        The question as text
        = La pregunta como texto

        Show it line by line
        = Mostrarla línea por línea

        [People] of whom this holds:
        = [People] de quienes esto es cierto:

        Add a clause
        = Agregar una condición

        Show as text
        = Mostrar como texto

        Add to these
        = Agregar a estas

        Take this line
        = Tomar esta línea

        … and at the same time
        = … y a la vez

        … or something else
        = … u otra cosa

        Turn it round: not
        = Ponerla al revés: no

        Move up
        = Subir

        Move down
        = Bajar

        Make it: {}
        = Cambiar a: {}

        Only some of them
        = Solo una parte

        All of them
        = Todas

        So many at random
        = Tantas al azar

        So many of a hundred at random
        = Tantas de cada cien al azar

        Those with the most
        = Las que tienen más

        Those with the least
        = Las que tienen menos

        Of what
        = De qué

        An answer
        = Una respuesta

        Where it is not at random.
        = Cuando no es al azar.

        Draw
        = Sorteo

        Another number draws other [people] at random.
        = Otro número sortea otras [people].

        Count again
        = Contar otra vez

        Show who these are
        = Mostrar quiénes son

        Keep as a list
        = Guardar como lista

        not:
        = no:

        With this line: {} [person]|With this line: {} [people]
        = Con esta línea: {} [person]|Con esta línea: {} [people]

        What is asked
        = Qué se pregunta

        Show its fields
        = Mostrar sus campos

        Value
        = Valor

        More about it
        = Más detalles

        Which
        = Cuál

        Role: how it compares
        = Rol: cómo se compara

        How the answer compares
        = Cómo se compara la respuesta

        Leave it empty to ask whether there is one.
        = Déjela vacía para preguntar si hay una.

        Latitude
        = Latitud

        Longitude
        = Longitud

        Kilometers
        = Kilómetros

        Number of the import
        = Número de la importación

        What must hold of the other [person]
        = Qué debe cumplir la otra [person]

        In the words of the language. Empty: anybody.
        = Con las palabras del lenguaje. Vacío: cualquiera.

        {}: {}
        = {}: {}

        how it compares
        = cómo se compara

        Change this line
        = Cambiar esta línea

        A day as 2026-03-04, today, or 60d, 8w, 6m, 1y ago.
        = Un día como 2026-03-04, today (hoy), o hace 60d, 8w, 6m, 1y (días, semanas, meses, años).

        A year, a month as 1990-05, or a day.
        = Un año, un mes como 1990-05, o un día.

        Its short name: es, en, gar.
        = Su nombre corto: es, en, gar.

        Why is somebody in this list, or not?
        = ¿Por qué alguien está en esta lista, o no?

        Look
        = Mirar

        {} is in this list.
        = {} está en esta lista.

        {} is not in this list.
        = {} no está en esta lista.

        The question asks only for persons who are not put away.
        = La pregunta busca solo personas que no están guardadas aparte.

        due {}
        = vence el {}

        done {}
        = hecha el {}

        said yes
        = dijo que sí

        said no
        = dijo que no

        came in
        = entró

        There is none.
        = No hay nada.
        """)
}
