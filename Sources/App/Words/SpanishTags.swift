import Kernel

extension Words {
    /// What the pages of tags say.
    static let spanishTags = list(
        """
        Tags
        = Etiquetas

        Tag
        = Etiqueta

        All tags
        = Todas las etiquetas

        Of no kind
        = De ningún tipo

        Words that find [people] again. {} tag so far.|Words that find [people] again. {} tags so far.
        = Palabras para volver a encontrar a las [people]. {} etiqueta hasta ahora.|Palabras para volver a encontrar a las [people]. {} etiquetas hasta ahora.

        No tags yet
        = Todavía no hay etiquetas

        Put the first one on somebody: block captain, speaks Garifuna, has a van.
        = Póngale la primera a alguien: coordina la cuadra, habla garífuna, tiene camioneta.

        First put on
        = Puesta por primera vez

        Last put on
        = Puesta por última vez

        first put on {}
        = puesta por primera vez el {}

        last put on {}
        = puesta por última vez el {}

        never
        = nunca

        [people] with this tag
        = [people] con esta etiqueta

        [People] with this tag
        = [People] con esta etiqueta

        Nobody has this tag. Put it on from a [person]'s page.
        = Nadie tiene esta etiqueta. Póngala desde la página de una [person].

        Since
        = Desde

        No tags yet.
        = Todavía no tiene etiquetas.

        Tags to put on
        = Etiquetas por poner

        Several with commas between them. A new word makes a new tag.
        = Si son varias, sepárelas con comas. Una palabra nueva crea una etiqueta nueva.

        Put on
        = Poner

        Take off
        = Quitar

        {} is taken off.
        = Se quitó {}.

        Saved. New among the tags: {}.
        = Guardado. Nuevo entre las etiquetas: {}.

        Those tags are on already.
        = Ya tiene esas etiquetas.

        Write a tag, such as “block captain”.
        = Escriba una etiqueta, por ejemplo “coordina la cuadra”.

        Put on 20 tags or fewer at once.
        = Ponga 20 etiquetas o menos a la vez.

        Write a name with letters or numbers in it.
        = Escriba un nombre que tenga letras o números.

        Use 60 letters or fewer for a tag.
        = Use 60 letras o menos para una etiqueta.

        Use 60 letters or fewer for the kind.
        = Use 60 letras o menos para el tipo.

        Choose a color.
        = Elija un color.

        There is a tag {} already. Choose another name, or merge the two.
        = Ya hay una etiqueta {}. Elija otro nombre o junte las dos.

        Add a tag
        = Agregar una etiqueta

        Add the tag
        = Agregar la etiqueta

        The tag {} is added.
        = Se agregó la etiqueta {}.

        Change the tag
        = Cambiar la etiqueta

        Save the tag
        = Guardar la etiqueta

        The tag {} is saved.
        = Se guardó la etiqueta {}.

        Kind of tag
        = Tipo de etiqueta

        Tags of one kind stand together: skills, languages, committees.
        = Las etiquetas de un mismo tipo van juntas: habilidades, idiomas, comités.

        Color
        = Color

        It is taken off {} [person]. You can undo that.|It is taken off {} [people]. You can undo that.
        = Se le quita a {} [person]. Eso se puede deshacer.|Se les quita a {} [people]. Eso se puede deshacer.

        Remove this tag
        = Eliminar esta etiqueta

        The tag {} is gone. {} [person] had it.|The tag {} is gone. {} [people] had it.
        = La etiqueta {} ya no está. La tenía {} [person].|La etiqueta {} ya no está. La tenían {} [people].

        Merge it with another
        = Juntarla con otra

        {} [person] has the tag {}. They get the other one instead, since the same day.|{} [people] have the tag {}. They get the other one instead, since the same day.
        = {} [person] tiene la etiqueta {}. Recibe la otra en su lugar, desde el mismo día.|{} [people] tienen la etiqueta {}. Reciben la otra en su lugar, desde el mismo día.

        Whoever has both keeps the earlier day. You can undo it all at once.
        = Quien tenga las dos conserva el primer día. Todo se puede deshacer de una vez.

        The tag that stays
        = La etiqueta que se queda

        Choose the tag that stays.
        = Elija la etiqueta que se queda.

        Choose another tag: this one cannot be merged with itself.
        = Elija otra etiqueta: esta no se puede juntar consigo misma.

        Merge the tags
        = Juntar las etiquetas

        {} [person] is moved.|{} [people] are moved.
        = Se pasó {} [person].|Se pasaron {} [people].

        Split it
        = Dividirla

        Some of those with the tag {} get a new one instead. You can undo it all at once.
        = Algunas de quienes tienen la etiqueta {} reciben una nueva en su lugar. Todo se puede deshacer de una vez.

        Name of the new tag
        = Nombre de la etiqueta nueva

        Who gets the new tag?
        = ¿Quién recibe la etiqueta nueva?

        Choose who gets the new tag.
        = Elija quién recibe la etiqueta nueva.

        Those who also have another tag
        = Quienes también tienen otra etiqueta

        Those at a place
        = Quienes están en un lugar

        Those who have it since a day
        = Quienes la tienen desde cierto día

        The other tag
        = La otra etiqueta

        Choose the other tag.
        = Elija la otra etiqueta.

        The place
        = El lugar

        Write the name of a place.
        = Escriba el nombre de un lugar.

        Those who live there or have a part there, and in what lies in it.
        = Quienes viven o tienen un papel allí, o en lo que está dentro.

        The first day
        = El primer día

        Split the tag
        = Dividir la etiqueta

        Nobody with this tag is among those you chose. Choose others.
        = Nadie con esta etiqueta está entre quienes eligió. Elija a otras personas.

        {} tag|{} tags
        = {} etiqueta|{} etiquetas

        put the tag {} on {}
        = le puso la etiqueta {} a {}

        took the tag {} off {}
        = le quitó la etiqueta {} a {}

        """)
}
