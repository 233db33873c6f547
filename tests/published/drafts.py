"""A small dossier with a draft of every sort, and the same without: files by their paths."""

from collections.abc import Mapping

BLOC = "content/blocs/ecowas.yml"
MALI = "content/countries/mali.yml"
NIGER = "content/countries/niger.yml"
LEFT = '{source: report, quote: "left the bloc in January 2024"}'
GAVE = '{source: report, quote: "It gave three reasons"'

FINISHED: Mapping[str, str] = {
    MALI: f"name: Mali\nclaims:\n  - text: It left the bloc.\n    cite: [{LEFT}]\n",
}
"""What a person wrote."""

DRAFTS: Mapping[str, str] = {
    MALI: "name: Mali\nclaims:\n  - text: It left the bloc.\n"
    f"    cite:\n      - {LEFT}\n      - {GAVE}, status: draft}}\n"
    f"  - text: It left with zebra-claim and [[niger]].\n    cite: [{LEFT}]\n    status: draft\n"
    "disputes:\n  - question: Why the zebra-dispute?\n    positions:\n"
    f"      - {{by: [mali], text: Three zebra-reasons., cite: [{GAVE}}}]}}\n"
    f"      - {{by: [ecowas], text: None., cite: [{LEFT}]}}\n    status: draft\n",
    NIGER: "status: draft\nname: {en: Zebra-Niger, fr: Zèbre}\naliases: [Zebra-Land]\n"
    f"formerly: [zebra-old]\nclaims:\n  - text: It left.\n    cite: [{LEFT}]\n",
    "content/events/zebra-event.yml": "status: draft\nname: Zebra-meeting\ntype: meeting\n"
    f"date: 2031-01-01\nactors: [{{who: niger, role: host}}]\ncite: [{LEFT}]\n",
    "content/blocs/zebra-bloc.yml": "status: draft\nname: Zebra-League\nabbreviation: ZL\n"
    f"type: regional-bloc\nmembers: [{{who: niger, cite: [{LEFT}]}}]\n",
}
"""The same, and what a program wrote: the words of drafts have a zebra in them."""
