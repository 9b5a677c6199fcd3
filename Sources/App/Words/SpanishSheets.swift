import Kernel

extension Words {
    /// What paper sheets say, and keying them back.
    static let spanishSheets = list(
        """
        Print a sheet
        = Imprimir una hoja

        What the sheet is for
        = Para qué es la hoja

        What stands on it
        = Qué lleva la hoja

        Answers that stand on it
        = Respuestas que lleva

        Questions with boxes to fill in
        = Preguntas con casillas para llenar

        For a sign-in sheet
        = Para una hoja de asistencia

        Title
        = Título

        Best time
        = Mejor hora

        Empty lines
        = Líneas vacías

        Make the sheet
        = Hacer la hoja

        Signature
        = Firma

        Sheets
        = Hojas

        Call sheet
        = Hoja de llamadas

        Door list by street
        = Lista de puertas por calle

        Sign-in sheet
        = Hoja de asistencia

        {} came.
        = Vinieron {}.

        {} of {} rows are keyed in.
        = {} de {} filas están pasadas.

        Choose what the sheet is for.
        = Elija para qué es la hoja.

        Use 200 letters or fewer for the title.
        = Use 200 letras o menos para el título.

        A sheet holds {} [people] at most. Narrow the question.
        = En una hoja caben {} [people] como máximo. Acote la pregunta.

        The question finds nobody to put on a sheet.
        = La pregunta no encuentra a nadie para poner en una hoja.

        Six questions have room on a sheet. Choose fewer.
        = En una hoja caben seis preguntas. Elija menos.

        Write a number from 0 to 500.
        = Escriba un número de 0 a 500.

        Row {} was keyed in already. Empty it here, and change it on the page of the [person].
        = La fila {} ya está pasada. Vacíela aquí y cámbiela en la página de la [person].

        This sheet belongs to no event.
        = Esta hoja no pertenece a ningún evento.

        {} row is saved.|{} rows are saved.
        = Se guardó {} fila.|Se guardaron {} filas.

        Key in the sheet {}
        = Pasar la hoja {}

        Rows before
        = Filas anteriores

        Rows after
        = Filas siguientes

        Day of the conversations
        = Día de las conversaciones

        Save these rows
        = Guardar estas filas

        Key it in
        = Pasarla

        Key it in at {}
        = Para pasarla: {}

        Print this page with your browser. It fits US Letter.
        = Imprima esta página con su navegador. Cabe en papel carta.

        Print this page with your browser. It fits A4.
        = Imprima esta página con su navegador. Cabe en papel A4.

        Code that leads to where this sheet is keyed in
        = Código que lleva a donde se pasa esta hoja

        {} [person]|{} [people]
        = {} [person]|{} [people]

        No.
        = N.º

        Door
        = Puerta

        How it went
        = Cómo fue

        odd side
        = lado impar

        even side
        = lado par

        Without an address
        = Sin dirección
        """)
}
