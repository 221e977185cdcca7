"""Partnerskap on screen: the agreement as a document, its versions, the meetings and the supervision."""
