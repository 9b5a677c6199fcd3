import Kernel

extension Words {
    /// What the pages of places say.
    static let spanishPlaces = list(
        """
        Place
        = Lugar

        Places
        = Lugares

        It is new: make this place
        = Es nuevo: crear este lugar

        There is no place called {} yet. Choose another one, or make it.
        = Todavía no hay ningún lugar llamado {}. Elija otro o créelo.

        {} places have this name: {}. Write it with the place it lies in, after a comma.
        = {} lugares tienen este nombre: {}. Escríbalo con el lugar donde está, después de una coma.

        Write the name of the place.
        = Escriba el nombre del lugar.

        Use 200 letters or fewer for the name.
        = Use 200 letras o menos para el nombre.

        Choose what it is.
        = Elija qué es.

        A place cannot lie in itself.
        = Un lugar no puede estar dentro de sí mismo.

        That place lies in {}, so {} cannot lie in it.
        = Ese lugar está dentro de {}, así que {} no puede estar dentro de él.

        {} is not empty. Places in it: {}. Addresses: {}. Parts of [people]: {}. Events: {}. Accounts: {}. Answers: {}. Move them first.
        = {} no está vacío. Lugares dentro: {}. Direcciones: {}. Papeles de [people]: {}. Eventos: {}. Cuentas: {}. Respuestas: {}. Muévalos primero.

        Building
        = Edificio

        Floor
        = Piso

        Job site
        = Lugar de trabajo

        Neighborhood
        = Barrio

        Precinct
        = Distrito electoral

        City
        = Ciudad

        Another kind of place
        = Otro tipo de lugar

        Buildings, job sites and neighborhoods, and who is there.
        = Edificios, lugares de trabajo y barrios, y quién está en ellos.

        Only the outermost places stand here. Each opens to what lies in it.
        = Aquí solo están los lugares más amplios. Cada uno se abre y muestra lo que tiene dentro.

        No places yet
        = Todavía no hay lugares

        Add the buildings or job sites you organize in. Then each shows who is there.
        = Agregue los edificios o lugares de trabajo donde organiza. Cada uno mostrará quién está ahí.

        Add a place
        = Agregar un lugar

        Add a place in it
        = Agregar un lugar dentro

        Change the place
        = Cambiar el lugar

        The place
        = El lugar

        Add the place
        = Agregar el lugar

        Save the place
        = Guardar el lugar

        Remove this place
        = Quitar este lugar

        Only a place with nothing in it can be removed.
        = Solo se puede quitar un lugar que no tenga nada dentro.

        What is it?
        = ¿Qué es?

        Lies in
        = Está en

        Such as the neighborhood of a building. Leave it empty for an outermost place.
        = Por ejemplo, el barrio de un edificio. Déjelo vacío si no está dentro de otro.

        Places in it
        = Lugares dentro

        [People] here
        = [People] aquí

        {} [person] is here.|{} [people] are here.
        = {} [person] aquí.|{} [people] aquí.

        More than {} [people] are here.
        = Más de {} [people] aquí.

        more than {} [people]
        = más de {} [people]

        nobody yet
        = nadie todavía

        Nobody is here yet. Choose this place in a [person]'s address or part.
        = Todavía no hay nadie aquí. Elija este lugar en la dirección o el papel de una [person].

        {} is added.
        = {}: agregado.

        {} is saved.
        = {}: guardado.

        {} is removed.
        = {}: quitado.
        """)
}
