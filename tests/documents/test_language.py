"""A text that is not English is told from one that is."""

import pytest

from tui.documents import bundled_paths, load_document
from tui.documents.language import other_language, remark

TEXTS = {
    "German": "Der alte Hafen ist seit dem Sturm nicht mehr offen, und die Boote liegen in der Bucht. "
    "Es ist nicht bekannt, wann er wieder auf ist. Die Stadt hat sich mit dem Land auf ein Gesetz geeinigt.",
    "French": "Le vieux port est fermé par la tempête et les bateaux ne sont pas dans la baie. Il est à un "
    "homme qui ne se plaint pas. La ville a demandé des fonds pour le port, et on en parle dans une réunion.",
    "Spanish": "El viejo puerto no se abre por la tormenta y los barcos que están en la bahía no salen. "
    "Es de un hombre que no se queja. La ciudad pide dinero para el puerto, y lo dice en una carta al rey.",
    "Russian": "Старый порт закрыт, и лодки не в море. Что это за порт, мы не знаем. Он у нас в городе, как "
    "и все порты, но люди от него ушли. Из города по дороге едут к нему за рыбой, и это так для всех нас.",
    "Japanese": "古い港は嵐のあとで閉まっています。船は湾の中にいます。"
    "いつ開くのかは誰も知りません。町は国に頼みました。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_other_languages(language, text):
    assert other_language(text * 2) == language


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafen ist zu.",
        "Boats: 4. Piers: 2. Nets: 11. " * 30,
        "The man from the old harbour of Bergen said that it was not his, and that he did not know. " * 3,
    ],
)
def test_no_other_language(text):
    assert other_language(text) is None


def test_it_is_said_in_one_sentence_of_such_a_text_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS["German"] * 2, "utf-8")
    notices = [notice.message for notice in load_document(str(path)).notices if notice.kind == "language"]
    assert notices == [remark("German")]
    assert all(load_document(one).notices == () for one in bundled_paths().map(str))
