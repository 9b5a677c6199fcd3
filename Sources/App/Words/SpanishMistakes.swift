import Kernel

extension Words {
    /// What is wrong with a question.
    static let spanishMistakes = list(
        """
        That took too long. Narrow it, for instance by a place, a tag or a day.
        = Eso tardó demasiado. Acote la pregunta, por ejemplo con un lugar, una etiqueta o un día.

        {} means nothing here. Put names and texts in quotation marks.
        = {} no significa nada aquí. Escriba los nombres y textos entre comillas.

        This quotation mark has no second one that closes it.
        = A esta comilla le falta la segunda que la cierra.

        Write one =.
        = Escriba un solo =.

        Write one =: {}
        = Escriba un solo =: {}

        This question is too long. The longest has {} characters.
        = Esta pregunta es demasiado larga. La más larga tiene {} caracteres.

        Too many brackets stand within each other. {} is the most.
        = Hay demasiados paréntesis unos dentro de otros. {} es el máximo.

        This question asks for too much at once. {} clauses are the most.
        = Esta pregunta pide demasiado a la vez. {} condiciones es el máximo.

        This question has too many values. {} are the most.
        = Esta pregunta tiene demasiados valores. {} es el máximo.

        {} knows no {}. It knows: {}
        = {} no conoce {}. Conoce: {}

        {} knows no {}. Did you mean {}?
        = {} no conoce {}. ¿Quiso decir {}?

        Nobody can be sorted by {}. Choose one of these: {}
        = No se puede ordenar por {}. Elija uno de estos: {}

        Nobody can be sorted by {}. Did you mean {}?
        = No se puede ordenar por {}. ¿Quiso decir {}?

        {} is compared, without brackets: {} = …
        = {} se compara, sin paréntesis: {} = …

        {} is asked with brackets: {}(…)
        = {} se pregunta con paréntesis: {}(…)

        {} is there twice. Keep one of them.
        = {} está dos veces. Deje una.

        There is too much in the brackets of {}. Join conditions with “and”.
        = Sobra algo en los paréntesis de {}. Una las condiciones con «and».

        Say in the brackets what {} is about.
        = Diga en los paréntesis de qué trata {}.

        This does not belong in the brackets of {}.
        = Esto no va en los paréntesis de {}.

        {} cannot be asked with {}. Use one of these: {}
        = {} no se puede preguntar con {}. Use uno de estos: {}

        {} is never {}. Choose one of these: {}
        = {} nunca es {}. Elija uno de estos: {}

        {} is never {}. Did you mean {}?
        = {} nunca es {}. ¿Quiso decir {}?

        {} is no number.
        = {} no es un número.

        {} is no whole number above nought.
        = {} no es un número entero mayor que cero.

        {} is no share. Write a number up to 100 before the %.
        = {} no es un porcentaje. Escriba un número hasta 100 antes de %.

        {} is no day. Write 2026-03-04, today, or a span such as 60d, 8w, 6m, 1y.
        = {} no es un día. Escriba 2026-03-04, today, o un lapso como 60d, 8w, 6m, 1y.

        {} is no birthday. Write a year, a month as 1990-05, or a day.
        = {} no es una fecha de nacimiento. Escriba un año, un mes como 1990-05, o un día.

        {} is no language. Write its short name, such as es or gar.
        = {} no es un idioma. Escriba su nombre corto, como es o gar.

        {} is too large or too small here.
        = {} es demasiado grande o demasiado pequeño aquí.

        {} has no letter or digit to compare.
        = {} no tiene ninguna letra ni cifra que comparar.

        {} is no phone number. Write it with its area code.
        = {} no es un número de teléfono. Escríbalo con su código de área.

        {} goes only with = and !=.
        = {} va solo con = y !=.

        {} is not here. Did you mean {}?
        = {} no está aquí. ¿Quiso decir {}?

        Several are called {}. Write which with its number: {}
        = Hay varios que se llaman {}. Escriba cuál con su número: {}

        {} is gone, or you may not see it.
        = {} ya no está, o usted no puede verlo.

        You may not see phone numbers and addresses, so you cannot ask for {}.
        = Usted no puede ver teléfonos ni direcciones, así que no puede preguntar por {}.

        Answers to {} are files. Ask only whether there is one.
        = Las respuestas a {} son archivos. Pregunte solo si hay uno.

        Answers to {} are no numbers or days, so nobody can be sorted by them.
        = Las respuestas a {} no son números ni días, así que no se puede ordenar por ellas.

        The list {} would ask for itself. Take it out of the question.
        = La lista {} preguntaría por sí misma. Quítela de la pregunta.

        The list {} draws more than {} [people] at random. That is too much inside another question.
        = La lista {} toma más de {} [people] al azar. Es demasiado dentro de otra pregunta.

        The question of the list {} cannot be read any more.
        = La pregunta de la lista {} ya no se puede leer.

        This cannot be read.
        = Esto no se puede leer.

        Nothing is called {} here. Names and texts stand after a sign: name = Rosa
        = Nada se llama {} aquí. Los nombres y textos van después de un signo: name = Rosa

        Nothing is called {} here. Did you mean {}?
        = Nada se llama {} aquí. ¿Quiso decir {}?

        Something is missing here: what should be asked?
        = Aquí falta algo: ¿qué se pregunta?

        A closing bracket is missing here.
        = Aquí falta un paréntesis que cierra.

        An opening bracket is missing here.
        = Aquí falta un paréntesis que abre.

        A value is missing here.
        = Aquí falta un valor.

        A sign is missing here: =, !=, <, <=, >, >=, has, starts or in.
        = Aquí falta un signo: =, !=, <, <=, >, >=, has, starts o in.

        A comma is missing here.
        = Aquí falta una coma.

        A number is missing here.
        = Aquí falta un número.

        Write “in place” and the name of the place.
        = Escriba «in place» y el nombre del lugar.

        Write “by” and what to sort by.
        = Escriba «by» y por qué se ordena.

        The question should end here.
        = La pregunta debería terminar aquí.

        Something is missing in the brackets of {}.
        = Falta algo en los paréntesis de {}.

        {} cannot stand here. Join clauses with “and” or “or”.
        = {} no puede estar aquí. Una las condiciones con «and» u «or».

        Here {} was found where a closing bracket was expected.
        = Aquí está {}, donde se esperaba un paréntesis que cierra.

        Here {} was found where an opening bracket was expected.
        = Aquí está {}, donde se esperaba un paréntesis que abre.

        Here {} was found where a value was expected. Put it in quotation marks if it is one.
        = Aquí está {}, donde se esperaba un valor. Póngalo entre comillas si lo es.

        Here {} was found where a sign was expected: =, !=, <, <=, >, >=, has, starts or in.
        = Aquí está {}, donde se esperaba un signo: =, !=, <, <=, >, >=, has, starts o in.

        Here {} was found where a comma was expected.
        = Aquí está {}, donde se esperaba una coma.

        Here {} was found where a number was expected.
        = Aquí está {}, donde se esperaba un número.

        The question should end before {}.
        = La pregunta debería terminar antes de {}.

        {} cannot stand in the brackets of {}.
        = {} no puede estar en los paréntesis de {}.

        There is no tag {}.
        = No hay ninguna etiqueta {}.

        There is no question {}.
        = No hay ninguna pregunta {}.

        There is no campaign {}.
        = No hay ninguna campaña {}.

        There is no place {}.
        = No hay ningún lugar {}.

        There is no list {}.
        = No hay ninguna lista {}.

        There is no event {}.
        = No hay ningún evento {}.

        There is no account {}.
        = No hay ninguna cuenta {}.

        There is no organization {}.
        = No hay ninguna organización {}.

        There is no [person] called {}.
        = No hay ninguna [person] que se llame {}.

        There is no choice {}.
        = No hay ninguna opción {}.

        There is no import {}.
        = No hay ninguna importación {}.
        """)
}
