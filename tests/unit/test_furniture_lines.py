"""Lines of page furniture that go, and lines of an article that look alike and stay."""

import pytest

from dossier.ingest.furniture import paragraphs

FIRST = (
    "The ministers met on Tuesday in the capital of Upland and agreed on nothing, according to a "
    "statement that was read out on state radio in the evening."
)
LAST = "“We knew,” a diplomat said, and left the building with a smile that nobody had expected."

FURNITURE = """\
Share on Facebook | Share on WhatsApp
Partagez cet article
Tweet
WhatsApp
Related Articles
Related: Who is who in the new cabinet
Read more: What the mission cost
Read also: The river that divides two states, and why it matters.
RELATED STORIES
You may also like
Lire aussi : Notre dossier complet
LIRE AUSSI : Pourquoi le barrage inquiète les voisins de la vallée ?
À lire également : Le fleuve, une histoire de famille.
À LIRE AUSSI
» Lire aussi – Les pêcheurs du lac attendent toujours
Sur le même sujet
Dans la même rubrique
Voir aussi : la carte des postes fermés.
Subscribe to our newsletter and get the best of the week in your inbox every Sunday morning.
Sign up for our daily briefing.
Get the latest news delivered to your inbox.
Abonnez-vous à notre newsletter pour recevoir chaque matin l'essentiel de l'actualité.
Inscrivez-vous à la lettre du matin.
Recevez chaque jour les informations de la rédaction.
Suivez-nous sur nos réseaux sociaux.
Suivez l'actualité de la région sur notre chaîne WhatsApp.
Rejoignez notre chaîne Telegram pour ne rien manquer.
Join our WhatsApp channel for breaking news.
Follow us on Facebook, X and Instagram.
Download our app from the store.
Téléchargez notre application mobile.
Leave a reply
Laisser un commentaire
Your email address will not be published. Required fields are marked *
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *
3 Comments
12 partages
We use cookies to improve your experience on this site.
Nous utilisons des cookies pour améliorer votre expérience.
We and our partners store and access information on a device.
Photo: A boat at the pier. © Agency/Handout
A street in the capital. (Photo: Agency)
A soldier stands guard in the capital on April 7, 2025. REUTERS/John Doe
FILE PHOTO: The minister speaks to reporters in the capital, May 3, 2024.
Des habitants devant la radio, le 7 avril 2025. © AFP
Le ministre des Eaux, lundi dans la capitale. / AFP
Le président lors d'un meeting le 3 mai. (Photo by JOHN DOE / AFP)
Crédit photo : Agence / DR
Photo d’illustration. © DR
Photo d'archives.
Image source, Getty Images
Image caption, The dam was built in 1974.
[Photo: The Daily Test]
(AP Photo/John Doe)
© 2025 The Daily Test
Copyright © 2025 La Gazette. Tous droits réservés.
By John Doe
By JOHN DOE and JANE ROE, Associated Press
By Jane Roe, in the capital
Par Awa Auteur
Par Awa Auteur, envoyée spéciale à Portville
Par A. Auteur (avec AFP)
Publié le 7 avril 2025 à 10h32
Publié le : 07/04/2025 - 10:32 Modifié le : 07/04/2025 - 12:01
Updated 3 hours ago
Published April 7, 2025
April 7, 2025
Monday, April 7, 2025 10:32 GMT
23 September 2025 - 10:20 By Agency
Mis à jour le 8 avril 2025
Reading time: 3 min
3 min read
Temps de lecture : 4 min.
Écouter cet article
Listen to this article
pic.twitter.com/AbCdEf
— Ministry of Water (@WaterUpland) April 7, 2025
The dam is closed until further notice. pic.twitter.com/AbC — Ministry (@Water) April 7, 2025
View this post on Instagram
#Upland #Dam #Water
https://example.org/2025/04/07/dam
Avec AFP
(AFP, Reuters)
(avec agences)
Source : APS
Reporting by John Doe; Editing by Jane Roe.
(Reporting by John Doe; editing by Jane Roe)
Tags: upland, dam, water
Mots-clés : barrage, eau.
Advertisement
- Advertisement -
Publicité
La suite après cette publicité
Story continues below advertisement
googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });
(adsbygoogle = window.adsbygoogle || []).push({});
{{ article.related }}
[caption id="attachment_12" width="640"]The dam.[/caption]
&nbsp;
</div>
***
This story has been updated.
The post The dam is closed appeared first on The Daily Test.
""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_furniture_goes_wherever_it_stands(line: str, gap: str) -> None:
    assert paragraphs(gap.join((line, FIRST, LAST))) == (FIRST, LAST)
    assert paragraphs(gap.join((FIRST, line, LAST))) == (FIRST, LAST)
    assert paragraphs(gap.join((FIRST, LAST, line))) == (FIRST, LAST)


ARTICLE = """\
“Yes.”
« Non ! »
“We will never go back”
He left.
Nobody knew why.
Il n'a rien dit.
Share prices fell by a third.
Sharing the water was never on the table, the minister said.
Related talks resumed on Monday.
Read more than once, the letter says nothing.
Follow-up talks are planned in June.
Comments by the minister were met with silence.
Commentaires et rumeurs se sont multipliés toute la journée.
Partagé entre deux camps, le parti n'a pas voté.
Photos of the crash were shared widely on Sunday.
Une photo de la scène a circulé toute la nuit.
Published in 1960, the book is still read.
Publié le 7 avril 2025, le rapport accuse l'armée.
Updated figures show that 404 people fled.
Source of all the trouble is the river.
Sources close to the president denied it.
Des sources proches du dossier l'ont confirmé à l'AFP.
By Sunday evening the town had been retaken.
By Monday, rebels had left the town.
Par ailleurs, le ministre a promis une enquête.
Par Dieu, nous reviendrons, a-t-il promis.
Par la voix de son porte-parole, Portville a protesté.
In April 2025, the two sides met again.
On April 7, 2025, the two sides met again.
Le 7 avril 2025, les deux parties se sont revues.
7 avril 2025 : les deux parties se revoient.
The group announced it on its Telegram channel.
Le groupe l'a annoncé sur sa chaîne Telegram, et dans un groupe WhatsApp.
The report will not be published before May.
La liste ne sera pas publiée avant le mois de mai.
The newsletter of the party called him a traitor.
Subscribers of the phone company lost their signal on Friday.
Les abonnés au téléphone n'avaient plus de réseau.
Copyright law was changed in March.
Publicité mensongère : la société a été condamnée.
Advertisement revenue fell, the broadcaster said.
The image of the army has suffered.
L'image de l'armée en a souffert.
The African Union (AU) was informed.
L'Union des ports (UP) – que préside Portville – a protesté.
The talks, he told Reuters, had failed.
He spoke to AFP by telephone.
Follow the money, an investigator said.
The video first appeared on a local website.
La vidéo est apparue en ligne mardi.
“Subscribe to nothing,” he said.
It was signed by him, by her and by the king.
Just a moment earlier, he had been smiling.
The minister wrote on X that the dam was safe.
Ministers, soldiers, envoys: all had left.
Who pays?
Qui paie ?
""".splitlines()


@pytest.mark.parametrize("line", ARTICLE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_sentence_of_the_article_stays_wherever_it_stands(line: str, gap: str) -> None:
    assert paragraphs(gap.join((FIRST, line, LAST))) == (FIRST, line, LAST)
    assert paragraphs(gap.join((FIRST, LAST, line))) == (FIRST, LAST, line)
    assert paragraphs(gap.join((line, FIRST, LAST))) == (line, FIRST, LAST)


@pytest.mark.parametrize(
    "last",
    [
        "The talks will go on next week",
        "He declined to say more",
        "Les discussions sont suspendues jusqu'à nouvel ordre",
        "He left. Nobody knew why",
    ],
)
def test_a_last_sentence_may_lack_its_full_stop(last: str) -> None:
    assert paragraphs("\n".join((FIRST, LAST, last))) == (FIRST, LAST, last)


@pytest.mark.parametrize(
    "line",
    [
        "Envoys are to arrive on Tuesday, officials said",
        "Le barrage est fermé, a indiqué le ministère",
        "- « Un pont », dit-elle",
    ],
)
def test_what_somebody_said_is_no_heading(line: str) -> None:
    assert paragraphs("\n".join((FIRST, line, LAST))) == (FIRST, line, LAST)


def test_a_list_that_a_sentence_announces_stays() -> None:
    lines = (FIRST, "They asked for three things:", "- the dam", "- the road", "- a bank", LAST)
    assert paragraphs("\n".join(lines)) == lines


def test_what_readers_say_goes_with_the_form_that_asks_for_it() -> None:
    said = ("3 Comments", "Leave a Reply", "Great article!", "I do not believe a word of this.")
    assert paragraphs("\n\n".join((FIRST, LAST, FIRST + " Again.", *said))) == (
        FIRST,
        LAST,
        FIRST + " Again.",
    )


def test_headlines_of_other_articles_go_with_the_line_above_them() -> None:
    others = ("Related Articles", "Who owns the river?", "The dam, a success!", "Lake is dry")
    assert paragraphs("\n".join((FIRST, LAST, *others))) == (FIRST, LAST)


def test_who_the_author_is_goes() -> None:
    about = ("About the author", "Ada Bell is a reporter of The Daily Test.")
    assert paragraphs("\n".join((FIRST, LAST, *about))) == (FIRST, LAST)


def test_a_post_goes_with_its_text() -> None:
    post = "The dam is closed, until further notice.\n— Ministry of Water (@Water) April 7, 2025"
    assert paragraphs(f"{FIRST}\n\n{post}\n\n{LAST}") == (FIRST, LAST)


def test_a_repeated_paragraph_is_read_once() -> None:
    assert paragraphs("\n".join((FIRST, LAST, FIRST))) == (FIRST, LAST)


@pytest.mark.parametrize(
    "tail",
    [
        " (AFP)",
        " (Avec AFP)",
        " – AFP",
        " AFP",
        " (Reporting by John Doe; Editing by Jane Roe)",
        " (Source: APS)",
        " abc/def/gh",
        " Avec agences",
    ],
)
def test_an_agency_s_mark_is_cut_off_the_last_sentence(tail: str) -> None:
    assert paragraphs(f"{FIRST}\n\n{LAST}{tail}") == (FIRST, LAST)


@pytest.mark.parametrize(
    ("paragraph", "single"),
    [
        ("““We knew,”” a diplomat said.", "“We knew,” a diplomat said."),
        ('""We knew,"" a diplomat said.', '"We knew," a diplomat said.'),
        ("«« Non »», a dit le ministre.", "« Non », a dit le ministre."),
        ("« « Non » », a dit le ministre.", "« Non », a dit le ministre."),
        ('"“We knew,”" a diplomat said.', "“We knew,” a diplomat said."),
        ("“He told me “no””, she said.", "“He told me “no””, she said."),
        ('The field "" was empty.', 'The field "" was empty.'),
    ],
)
def test_doubled_quotation_marks_become_single(paragraph: str, single: str) -> None:
    assert paragraphs(paragraph) == (single,)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Upland&nbsp;&amp; Downland met.", "Upland & Downland met."),
        ("The river&#8217;s dam &#x2014; closed.", "The river’s dam — closed."),
        ("It&amp;#8217;s over.", "It’s over."),
        ("The <b>dam</b> is <a href='/x'>closed</a>.", "The dam is closed."),
        ("The dam<!-- more --> is closed.", "The dam is closed."),
        ("[vc_column width=\"1/2\"]The dam is closed.[/vc_column]", "The dam is closed."),
        ("The dam {{ad}}is closed.", "The dam is closed."),
        ("“It [the dam] is […],” he said [sic].", "“It [the dam] is […],” he said [sic]."),
        ("The price is < 5 and > 3 dollars.", "The price is < 5 and > 3 dollars."),
        ("<script>var a = 1;</script>The dam is closed.", "The dam is closed."),
        ("The\u200b dam is clo\u00adsed.", "The dam is closed."),
    ],
)  # fmt: skip
def test_what_is_left_of_html_goes(text: str, clean: str) -> None:
    assert paragraphs(text) == (clean,)


def test_tags_of_blocks_part_paragraphs() -> None:
    assert paragraphs(f"<p>{FIRST}</p><p>{LAST}</p>") == (FIRST, LAST)
    assert paragraphs(f"{FIRST}<br/><br/>{LAST}") == (FIRST, LAST)
