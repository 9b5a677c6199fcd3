import Kernel

extension Words {
    /// Questions, and what is shown of them.
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

        {} is closed. What was answered stays.
        = {} está cerrada. Lo que se respondió se queda.

        {} is asked again.
        = {} se pregunta de nuevo.

        Choose a question.
        = Elija una pregunta.

        The answer is taken away.
        = Se quitó la respuesta.

        Answers
        = Respuestas

        No longer asked
        = Ya no se pregunta

        No answer yet.
        = Todavía no hay respuesta.

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

        What they answered
        = Lo que respondió

        {} answer|{} answers
        = {} respuesta|{} respuestas
        """)
}
