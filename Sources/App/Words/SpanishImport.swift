import Kernel

extension Words {
    static let spanishImport = list(
        """
        A cell in this row is longer than 1 MB.
        = Una celda de esta fila mide más de 1 MB.

        A cell in this row opens with a quotation mark that is never closed.
        = Una celda de esta fila abre comillas que nunca se cierran.

        Do not contact
        = No contactar

        Do not e-mail
        = No enviar correos

        Do not send letters
        = No enviar cartas

        Do not text
        = No enviar mensajes de texto

        End of the name, such as Jr.
        = Final del nombre, como Jr.

        Full name
        = Nombre completo

        Left out
        = Se omite

        Letters in this row are saved in another way than in the rest of the file. Check its accents.
        = Las letras de esta fila están guardadas de otra manera que el resto del archivo. Revise sus acentos.

        May we call them?
        = ¿Podemos llamarle?

        May we contact them?
        = ¿Podemos contactarle?

        May we e-mail them?
        = ¿Podemos enviarle correos?

        May we send them letters?
        = ¿Podemos enviarle cartas?

        May we text them?
        = ¿Podemos enviarle mensajes de texto?

        Mobile phone
        = Celular

        Number in another system
        = Número en otro sistema

        Number in {}
        = Número en {}

        Phone at home
        = Teléfono de casa

        Phone at work
        = Teléfono del trabajo

        Row
        = Fila

        Second e-mail
        = Segundo correo electrónico

        State of the e-mail subscription
        = Estado de la suscripción por correo

        State of the text subscription
        = Estado de la suscripción por mensajes

        State or province
        = Estado o provincia

        Tags
        = Etiquetas

        The date in {} cannot be read: {}
        = No se puede leer la fecha en {}: {}

        The e-mail address in {} cannot be right: {}
        = El correo electrónico en {} no puede ser correcto: {}

        The phone number in {} cannot be read: {}
        = No se puede leer el teléfono en {}: {}

        This file is no table of text. Open the spreadsheet, choose "Save as", and take CSV.
        = Este archivo no es una tabla de texto. Abra la hoja de cálculo, elija «Guardar como» y tome CSV.

        This is a PDF. Ask whoever made it for the spreadsheet, saved as CSV.
        = Esto es un PDF. Pida a quien lo hizo la hoja de cálculo, guardada como CSV.

        This is a picture. Send the spreadsheet itself, saved as CSV.
        = Esto es una imagen. Envíe la hoja de cálculo misma, guardada como CSV.

        This is a web page, not a table. Download the spreadsheet itself, saved as CSV.
        = Esto es una página web, no una tabla. Descargue la hoja de cálculo misma, guardada como CSV.

        This is a workbook, not a CSV file. Open it, choose "Save as" or "Download", and take CSV. Then send that file.
        = Esto es un libro de cálculo, no un archivo CSV. Ábralo, elija «Guardar como» o «Descargar» y tome CSV. Luego envíe ese archivo.

        This row has more cells than there are columns: {}
        = Esta fila tiene más celdas que columnas hay: {}

        This row has more than 10,000 columns.
        = Esta fila tiene más de 10,000 columnas.

        This row has no name, no phone number and no e-mail.
        = Esta fila no tiene nombre, ni teléfono, ni correo.

        This row has no name.
        = Esta fila no tiene nombre.

        This row is longer than 16 MB.
        = Esta fila mide más de 16 MB.

        Title, such as Dr.
        = Título, como Dra.

        What stands in {} is too long to keep.
        = Lo que hay en {} es demasiado largo para guardarlo.

        What they are called
        = Cómo le dicen

        Why it needs a look
        = Por qué hay que mirarla
        """)
}
