import Kernel

extension Words {
    /// What the pages of campaigns say.
    static let spanishCampaigns = list(
        """
        Campaign
        = Campaña

        Campaigns
        = Campañas

        What the group wants to win. Events, conversations and answers belong to it.
        = Lo que el grupo quiere ganar. Los eventos, las conversaciones y las respuestas son parte de ello.

        No campaigns yet
        = Todavía no hay campañas

        Add what you want to win, and by when.
        = Agregue lo que quieren ganar, y para cuándo.

        Running
        = En curso

        Over
        = Terminada

        from {}
        = desde el {}

        Add a campaign
        = Agregar una campaña

        Add the campaign
        = Agregar la campaña

        The campaign {} is added.
        = Se agregó la campaña {}.

        Add a part
        = Agregar una parte

        Part of
        = Parte de

        Its parts
        = Sus partes

        Change the campaign
        = Cambiar la campaña

        Save the campaign
        = Guardar la campaña

        The campaign {} is saved.
        = Se guardó la campaña {}.

        End it today
        = Terminarla hoy

        Today is the last day of {}.
        = Hoy es el último día de {}.

        {} is not running. Change its days instead.
        = {} no está en curso. Cambie sus fechas.

        Remove this campaign
        = Eliminar esta campaña

        The campaign {} is removed.
        = Se eliminó la campaña {}.

        Only a campaign that nothing belongs to can be removed. Others get a last day.
        = Solo se puede eliminar una campaña que no tiene nada. A las demás se les pone un último día.

        {} is in use. Parts of it: {}. Events: {}. Conversations: {}. Answers: {}. Give it a last day instead.
        = {} está en uso. Partes: {}. Eventos: {}. Conversaciones: {}. Respuestas: {}. Póngale un último día.

        What do we want to win?
        = ¿Qué queremos ganar?

        So that everybody can tell when it is won: heat in all 40 apartments by May.
        = Para que cualquiera sepa cuándo se ganó: calefacción en los 40 apartamentos antes de mayo.

        First day
        = Primer día

        Last day
        = Último día

        May be empty while nobody knows.
        = Puede quedar vacío mientras nadie lo sepa.

        A campaign cannot be a part of itself.
        = Una campaña no puede ser parte de sí misma.

        {} is a part of {}, so {} cannot be a part of it.
        = {} es parte de {}, así que {} no puede ser parte de ella.

        with {} [person]|with {} [people]
        = con {} [person]|con {} [people]

        {} answer|{} answers
        = {} respuesta|{} respuestas

        from {} [person]|from {} [people]
        = de {} [person]|de {} [people]

        {} event|{} events
        = {} evento|{} eventos

        No events yet. Choose this campaign when you add one.
        = Todavía no hay eventos. Elija esta campaña cuando agregue uno.

        No conversations yet. Choose this campaign when you note one.
        = Todavía no hay conversaciones. Elija esta campaña cuando anote una.

        """)
}
