"""Countries, former states, groups with dated membership, and how texts name them."""

from claimcheck.places.gazetteer import Gazetteer, gazetteer
from claimcheck.places.models import Membership, Place, PlaceMention

__all__ = ["Gazetteer", "Membership", "Place", "PlaceMention", "gazetteer"]
