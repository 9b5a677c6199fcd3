import Kernel

extension Words {
    /// Questions, answers, campaigns, tags and lists in the history.
    static let spanishLearnedHistory = list(
        """
        began the campaign {}
        = empezó la campaña {}

        added the question {}
        = agregó la pregunta {}

        noted an answer of {}
        = anotó una respuesta de {}

        made the tag {}
        = creó la etiqueta {}

        put a tag on {}
        = le puso una etiqueta a {}

        made the list {}
        = creó la lista {}

        put {} on a list
        = puso a {} en una lista

        changed the campaign {}
        = cambió la campaña {}

        changed the question {}
        = cambió la pregunta {}

        changed an answer of {}
        = cambió una respuesta de {}

        changed the tag {}
        = cambió la etiqueta {}

        changed a tag on {}
        = cambió una etiqueta de {}

        changed the list {}
        = cambió la lista {}

        changed what a list says of {}
        = cambió lo que una lista dice de {}

        took away the campaign {}
        = quitó la campaña {}

        took away the question {}
        = quitó la pregunta {}

        took away an answer of {}
        = quitó una respuesta de {}

        took away the tag {}
        = quitó la etiqueta {}

        took a tag off {}
        = le quitó una etiqueta a {}

        took away the list {}
        = quitó la lista {}

        took {} off a list
        = quitó a {} de una lista

        closed the question {}
        = cerró la pregunta {}

        opened the question {} again
        = volvió a abrir la pregunta {}

        goal
        = meta

        part of
        = parte de

        how it is asked
        = cómo se pregunta

        choices
        = opciones

        lowest number
        = número más bajo

        highest number
        = número más alto

        meaning of the lowest
        = significado del más bajo

        meaning of the highest
        = significado del más alto

        the lowest is the best
        = el más bajo es el mejor

        who may see the answers
        = quién puede ver las respuestas

        may leave in a copy
        = puede salir en una copia

        days it is kept
        = días que se guarda

        question
        = pregunta

        occasion
        = ocasión

        campaign
        = campaña

        color
        = color

        tag
        = etiqueta

        since
        = desde

        who is in it
        = quién está en ella

        others may use it
        = otras personas pueden usarla

        columns
        = columnas

        sorted by
        = ordenada por

        list
        = lista

        in the list
        = en la lista

        ticked
        = marcada

        plain
        = sin color

        green
        = verde

        blue
        = azul

        violet
        = violeta

        red
        = rojo

        orange
        = naranja

        yellow
        = amarillo

        put in by hand
        = puesta a mano

        found by a question
        = encontrada con una pregunta
        """)

    /// Questions and what is answered to them.
    static let spanishQuestions = list(
        """
        Text
        = Texto

        Number
        = Número

        Date
        = Fecha

        Yes or no
        = Sí o no

        One choice
        = Una opción

        Several choices
        = Varias opciones

        Scale
        = Escala

        File
        = Archivo

        Everyone who sees the [person]
        = Quienes ven a la [person]

        Keepers only
        = Solo personas encargadas

        call
        = llamada

        door
        = puerta

        text message
        = mensaje de texto

        e-mail
        = correo

        letter
        = carta

        meeting
        = reunión

        form
        = formulario

        spreadsheet
        = hoja de cálculo

        on the screen
        = en la pantalla

        Choose what kind of answer it has.
        = Elija qué tipo de respuesta tiene.

        It has answers already, so it stays a question of this kind. Close it and add another one.
        = Ya tiene respuestas, así que sigue siendo de este tipo. Ciérrela y agregue otra.

        It has answers, which would be lost. Close it instead: then nobody is asked any more.
        = Tiene respuestas que se perderían. Mejor ciérrela: así ya no se le pregunta a nadie.

        Give the question a short name.
        = Póngale un nombre corto a la pregunta.

        Use 80 letters or fewer for the name.
        = Use 80 letras o menos para el nombre.

        There is a question of this name already. Use that one, or another name.
        = Ya hay una pregunta con este nombre. Use esa, u otro nombre.

        Use 500 letters or fewer.
        = Use 500 letras o menos.

        Write a number of days, or leave it empty to keep answers for good.
        = Escriba un número de días, o déjelo vacío para guardar las respuestas para siempre.

        Write the choices, one a line.
        = Escriba las opciones, una por línea.

        Write a whole number, such as 1 or 5.
        = Escriba un número entero, como 1 o 5.

        The highest number must be above the lowest.
        = El número más alto debe ser mayor que el más bajo.

        {} answer lies outside this scale.|{} answers lie outside this scale.
        = {} respuesta queda fuera de esta escala.|{} respuestas quedan fuera de esta escala.

        A choice needs a name. Close it if it is not offered any more.
        = Una opción necesita un nombre. Ciérrela si ya no se ofrece.

        Use 100 letters or fewer for a choice.
        = Use 100 letras o menos para una opción.

        Write as many lines in both languages, in the same order.
        = Escriba el mismo número de líneas en los dos idiomas, en el mismo orden.

        A question has 100 choices at most.
        = Una pregunta tiene 100 opciones como máximo.

        Two choices have the same name. Give each its own.
        = Dos opciones tienen el mismo nombre. Póngale a cada una el suyo.

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

        {} is closed. What was answered stays.
        = {} está cerrada. Lo que se respondió se queda.

        {} is asked again.
        = {} se pregunta de nuevo.

        Choose a question.
        = Elija una pregunta.

        The answer is taken away.
        = Se quitó la respuesta.

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

        Questions
        = Preguntas

        Add a question
        = Agregar una pregunta

        It can be asked of everybody from then on.
        = Desde entonces se le puede preguntar a cualquiera.

        What do you want to know?
        = ¿Qué quiere saber?

        Short, as it heads a column: Shoe size.
        = Corto, porque encabeza una columna: Talla de zapato.

        What kind of answer?
        = ¿Qué tipo de respuesta?

        The answer
        = La respuesta

        Of several choices, with commas between. A scale goes from 1 to 5.
        = Si son varias opciones, con comas entre ellas. Una escala va de 1 a 5.

        Add the question
        = Agregar la pregunta

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

        Answers
        = Respuestas

        No longer asked
        = Ya no se pregunta

        {} earlier answer|{} earlier answers
        = {} respuesta anterior|{} respuestas anteriores

        Answer again
        = Responder de nuevo

        Not asked yet
        = Todavía sin preguntar

        What {} answered, the latest first.
        = Lo que respondió {}, lo último primero.

        No answer yet.
        = Todavía no hay respuesta.

        Take away
        = Quitar

        What we want to know about [people]: {} question.|What we want to know about [people]: {} questions.
        = Lo que queremos saber de [people]: {} pregunta.|Lo que queremos saber de [people]: {} preguntas.

        No questions yet
        = Todavía no hay preguntas

        Whatever you want to know of [people] is a question: a rating, a language, a shoe size.
        = Todo lo que quiera saber de [people] es una pregunta: una valoración, un idioma, una talla de zapato.

        Question
        = Pregunta

        Kind
        = Tipo

        Last answered
        = Última respuesta

        Who may see the answers
        = Quién puede ver las respuestas

        Change the question
        = Cambiar la pregunta

        It is closed: nobody is asked any more. What was answered stays.
        = Está cerrada: ya no se le pregunta a nadie. Lo que se respondió se queda.

        Answers in numbers
        = Respuestas en números

        About this question
        = Sobre esta pregunta

        {} [person] answered.|{} [people] answered.
        = Respondió {} [person].|Respondieron {} [people].

        Share
        = Parte

        Only the most frequent answers are shown.
        = Solo se muestran las respuestas más frecuentes.

        From {} to {}, {} on average.
        = De {} a {}, {} en promedio.

        From {} to {}.
        = De {} a {}.

        Copies
        = Copias

        Answers go along in copies and exports.
        = Las respuestas van en las copias y exportaciones.

        Answers stay here.
        = Las respuestas se quedan aquí.

        Kept
        = Se guarda

        {} day|{} days
        = {} día|{} días

        For good
        = Para siempre

        Close the question
        = Cerrar la pregunta

        Ask it again
        = Volver a preguntarla

        Remove the question
        = Quitar la pregunta

        Save the question
        = Guardar la pregunta

        Short, as it heads a column: Housing rating.
        = Corto, porque encabeza una columna: Valoración de vivienda.

        Who sees it, and how long it is kept
        = Quién la ve y cuánto tiempo se guarda

        Answers stay here: copies and exports leave them out
        = Las respuestas se quedan aquí: las copias y exportaciones no las llevan

        Keep each answer for so many days
        = Guardar cada respuesta tantos días

        After that it is forgotten for good. Leave it empty to keep answers.
        = Después se olvida para siempre. Déjelo vacío para guardar las respuestas.

        Kind: {}. It has answers, so it stays of this kind.
        = Tipo: {}. Tiene respuestas, así que sigue siendo de este tipo.

        How it is asked aloud
        = Cómo se pregunta en voz alta

        In English
        = En inglés

        In Spanish
        = En español

        No longer offered
        = Ya no se ofrece

        Choices
        = Opciones

        More choices
        = Más opciones

        One a line. Only for a question with choices.
        = Una por línea. Solo para una pregunta con opciones.

        The same choices in Spanish
        = Las mismas opciones en español

        The same choices in English
        = Las mismas opciones en inglés

        Choices in Spanish
        = Opciones en español

        Choices in English
        = Opciones en inglés

        As many lines, in the same order.
        = El mismo número de líneas, en el mismo orden.

        The scale: what its ends mean
        = La escala: qué significan sus extremos

        Lowest number
        = Número más bajo

        What the lowest means
        = Qué significa el más bajo

        Highest number
        = Número más alto

        What the highest means
        = Qué significa el más alto

        Which end is the best?
        = ¿Qué extremo es el mejor?

        The highest
        = El más alto

        The lowest
        = El más bajo

        What they answered
        = Lo que respondió

        {} answer|{} answers
        = {} respuesta|{} respuestas
        """)
}
