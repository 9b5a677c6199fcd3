import Kernel

extension Words {
    /// What is answered to questions, on the page of a person and where it is keyed in.
    static let spanishAnswers = list(
        """
        Write a number, such as 12 or 2.5.
        = Escriba un número, como 12 o 2.5.

        Answer yes or no.
        = Responda sí o no.

        Choose one only.
        = Elija solo una.

        That is too long for an answer. Write it shorter, and put the rest into a note.
        = Es demasiado largo para una respuesta. Escríbala más corta y ponga el resto en una nota.

        Choose a whole number from {} to {}.
        = Elija un número entero de {} a {}.

        “{}” is not offered any more. Choose another one.
        = “{}” ya no se ofrece. Elija otra.

        “{}” is none of the choices. They are: {}.
        = “{}” no es una de las opciones. Son: {}.

        This question is closed. Open it again to answer it.
        = Esta pregunta está cerrada. Vuelva a abrirla para responderla.

        The file is empty. Choose another one.
        = El archivo está vacío. Elija otro.

        The file is larger than 5 MB. Choose a smaller one.
        = El archivo pesa más de 5 MB. Elija uno más pequeño.

        This question is not answered with a file.
        = Esta pregunta no se responde con un archivo.

        Choose a file.
        = Elija un archivo.

        There is nobody called {}. Write the whole name, as it stands on their page.
        = No hay nadie con el nombre {}. Escriba el nombre completo, como está en su página.

        {} [people] are called {}. Write the number of one of them: {}.
        = {} [people] se llaman {}. Escriba el número de una: {}.

        That day is still to come.
        = Ese día todavía no llega.

        Write or choose an answer.
        = Escriba o elija una respuesta.

        Not asked
        = No se preguntó

        The whole name, as it stands on their page.
        = El nombre completo, como está en su página.

        5 MB at most.
        = 5 MB como máximo.

        From {} to {}: {}
        = De {} a {}: {}

        {} is the best
        = {} es lo mejor

        On another day, or on another occasion
        = Otro día, o en otra ocasión

        Day of the answer
        = Día de la respuesta

        On what occasion
        = En qué ocasión

        About {}. What was said before stays.
        = Sobre {}. Lo que se dijo antes se queda.

        There is no question yet.
        = Todavía no hay ninguna pregunta.

        It can be asked of everybody from then on.
        = Desde entonces se le puede preguntar a cualquiera.

        What do you want to know?
        = ¿Qué quiere saber?

        Short, as it heads a column: Shoe size.
        = Corto, porque encabeza una columna: Talla de zapato.

        The answer
        = La respuesta

        Of several choices, with commas between. A scale goes from 1 to 5.
        = Si son varias opciones, con comas entre ellas. Una escala va de 1 a 5.

        Not shown to you
        = No se le muestra

        {} of {} ({})
        = {} de {} ({})

        {}, from {} to {} ({})
        = {}, de {} a {} ({})

        What we know
        = Lo que sabemos

        Nothing was asked yet.
        = Todavía no se ha preguntado nada.

        Ratings
        = Valoraciones

        {} earlier answer|{} earlier answers
        = {} respuesta anterior|{} respuestas anteriores

        Answer again
        = Responder de nuevo

        Not asked yet
        = Todavía sin preguntar

        What {} answered, the latest first.
        = Lo que respondió {}, lo último primero.

        Take away
        = Quitar
        """)
}
