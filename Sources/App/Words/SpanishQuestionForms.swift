import Kernel

extension Words {
    /// How questions are made and changed.
    static let spanishQuestionForms = list(
        """
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

        Questions
        = Preguntas

        Add a question
        = Agregar una pregunta

        What kind of answer?
        = ¿Qué tipo de respuesta?

        Add the question
        = Agregar la pregunta

        Who may see the answers
        = Quién puede ver las respuestas

        Change the question
        = Cambiar la pregunta

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
        """)
}
