"""The kinds of fact in plain words, in the groups in which a caseworker looks for them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fact. `name` stands in a sentence, `title` on its own; `hint` says when it is the right one."""

    value: str
    title: str
    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    kinds: tuple[Kind, ...]


GROUPS = (
    Group(
        _("Asking for protection"),
        (
            Kind(
                "application",
                _("Application"),
                _("application"),
                _("They asked an authority for protection, were registered, or lodged the papers."),
            ),
            Kind(
                "hearing",
                _("Hearing or interview"),
                _("hearing"),
                _("One is set, was held, or was called off."),
            ),
            Kind(
                "protection",
                _("Protection held"),
                _("protection"),
                _("A status or a finding of danger that no ruling of this case gives, such as UNHCR’s."),
            ),
            Kind(
                "permit", _("Permit or certificate"), _("permit"), _("A paper that lets them stay or travel.")
            ),
            Kind(
                "circumstance",
                _("New circumstance"),
                _("circumstance"),
                _("Something new: a danger that arose later, or what kept them from acting."),
            ),
        ),
    ),
    Group(
        _("Rulings and challenges"),
        (
            Kind(
                "ruling",
                _("Ruling"),
                _("ruling"),
                _("What an authority or a court decided: a refusal, a sentence, an order, a release."),
            ),
            Kind(
                "service",
                _("Service of a ruling"),
                _("service"),
                _("How and when a ruling was sent to them or reached them."),
            ),
            Kind(
                "appeal",
                _("Appeal or complaint"),
                _("appeal"),
                _("Any challenge to a ruling, to whichever body."),
            ),
            Kind(
                "stay_request",
                _("Request for a stay"),
                _("request for a stay"),
                _("Someone asked that a ruling not be carried out for now."),
            ),
            Kind(
                "stay_ruling",
                _("Ruling on a stay"),
                _("ruling on a stay"),
                _("A request for a stay was granted or refused."),
            ),
            Kind(
                "late_request",
                _("Request to be late"),
                _("request to be late"),
                _("Someone asked that an appeal be admitted after its time."),
            ),
            Kind("waiver", _("Appeal given up"), _("waiver"), _("They declared that they will not appeal.")),
            Kind(
                "extension",
                _("Deadline set or moved"),
                _("deadline"),
                _("Somebody set a last day: beside the computed ones, or in the place of one."),
            ),
            Kind(
                "act",
                _("Other act"),
                _("act"),
                _(
                    "What a time limit waits for and nothing else here tells: reasons filed, fingerprints taken."
                ),
            ),
            Kind(
                "interim_measure",
                _("International measure"),
                _("international measure"),
                _("An international body was asked for, or indicated, a measure."),
            ),
        ),
    ),
    Group(
        _("Where they are"),
        (
            Kind(
                "detention",
                _("Detention"),
                _("detention"),
                _("They are or were held. A transfer is the end of one and the start of the next."),
            ),
            Kind(
                "whereabouts",
                _("Whereabouts"),
                _("whereabouts"),
                _("Where they were last known to be, or that they are gone."),
            ),
            Kind(
                "border_crossing",
                _("Border crossing"),
                _("border crossing"),
                _("They entered or left a country."),
            ),
            Kind(
                "departure_attempt",
                _("Attempt to leave"),
                _("attempt to leave"),
                _("They tried to leave the country, and left or were stopped."),
            ),
        ),
    ),
    Group(
        _("Being sent away"),
        (
            Kind(
                "removal_step",
                _("Step of a removal"),
                _("step of a removal"),
                _(
                    "A flight is booked, they are driven to the border, put on board, sent off, or it is called off."
                ),
            ),
            Kind(
                "bar_notice",
                _("Authority told of a bar"),
                _("notice of a bar"),
                _("You told the authority that holds them that removal is barred."),
            ),
            Kind(
                "wanted_notice",
                _("Wanted by a State"),
                _("wanted notice"),
                _("A State lists them as wanted."),
            ),
            Kind(
                "extradition_request",
                _("Extradition request"),
                _("extradition request"),
                _("A State announced or sent a request to hand them over."),
            ),
            Kind(
                "transfer_request",
                _("Request to take them"),
                _("request to take them"),
                _("One State asked another to take charge of them or to take them back."),
            ),
        ),
    ),
)
KINDS = {kind.value: kind for group in GROUPS for kind in group.kinds}
