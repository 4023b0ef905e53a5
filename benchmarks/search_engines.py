"""The engines that are compared: ours, SQLite FTS5, tantivy and Whoosh as it is."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search_corpus import Sought
from index import store
from index.records import And, Document, Filter, Or, Phrase, Query, Word

TOP = 20


class Engine:
    """Builds an index in *folder* and answers; the answer is how many pages fit, or -1."""

    name = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def build(self, pages: Sequence[Document]) -> None:
        """Write the index, ready to be searched."""
        raise NotImplementedError

    def open(self) -> None:
        """Open the index."""
        raise NotImplementedError

    def search(self, sought: Sought) -> int | None:
        """Read the best pages; the number of those that fit, or None when it cannot be asked."""
        raise NotImplementedError


class Ours(Engine):
    """The engine of the program."""

    name = "entente"

    def build(self, pages: Sequence[Document]) -> None:
        store.build(self.folder, pages)

    def open(self) -> None:
        self._searcher = store.open(self.folder)
        self._searcher.prepare()

    def search(self, sought: Sought) -> int:
        kinds = (sought.label,) if sought.label else ()
        query = Query(_root(sought), Filter(kinds), TOP, excerpts=sought.excerpts)
        return self._searcher.search(query).total


def _root(sought: Sought) -> Any:
    words = [Word(word) for word in sought.words]
    match sought.wanted:
        case "phrase":
            return Phrase(" ".join(sought.words))
        case "any":
            return Or(tuple(words))
        case "wildcard":
            return Word(sought.words[0], wildcard=True)
        case "prefix":
            words[-1] = Word(sought.words[-1], prefix=True)
    return And(tuple(words))


class Fts5(Engine):
    """SQLite's full-text search, with Porter stems and indexes of short prefixes."""

    name = "FTS5"

    def build(self, pages: Sequence[Document]) -> None:
        connection = sqlite3.connect(self.folder / "index.db")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(
            "CREATE VIRTUAL TABLE page USING fts5("
            "title, body, kind UNINDEXED, tokenize = 'porter unicode61', prefix = '2 3')"
        )
        rows = ((page.title, body_of(page), page.kind) for page in pages)
        connection.executemany("INSERT INTO page VALUES (?, ?, ?)", rows)
        connection.execute("INSERT INTO page (page) VALUES ('optimize')")
        connection.commit()
        connection.close()

    def open(self) -> None:
        self._connection = sqlite3.connect(self.folder / "index.db")

    def search(self, sought: Sought) -> int | None:
        if sought.wanted == "wildcard":
            return None
        excerpt = ", snippet(page, 1, '[', ']', '…', 30)" if sought.excerpts else ""
        kind = " AND kind = :kind" if sought.label else ""
        values = {"query": self._query(sought), "kind": sought.label}
        self._connection.execute(
            f"SELECT title{excerpt} FROM page WHERE page MATCH :query{kind}"
            f" ORDER BY bm25(page, 3.0, 1.0) LIMIT {TOP}",
            values,
        ).fetchall()
        count = f"SELECT count(*) FROM page WHERE page MATCH :query{kind}"
        return int(self._connection.execute(count, values).fetchone()[0])

    def _query(self, sought: Sought) -> str:
        words = [f'"{word}"' for word in sought.words]
        match sought.wanted:
            case "phrase":
                return f'"{" ".join(sought.words)}"'
            case "any":
                return " OR ".join(words)
            case "prefix":
                words[-1] += "*"
        return " ".join(words)


class Tantivy(Engine):
    """The Rust engine, with one thread and English stems."""

    name = "tantivy"

    def build(self, pages: Sequence[Document]) -> None:
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("title", stored=True, tokenizer_name="en_stem")
        schema.add_text_field("body", stored=True, tokenizer_name="en_stem")
        schema.add_text_field("kind", tokenizer_name="raw")
        index = tantivy.Index(schema.build(), path=str(self.folder))
        writer = index.writer(heap_size=200_000_000, num_threads=1)
        for page in pages:
            writer.add_document(
                tantivy.Document(title=page.title, body=body_of(page), kind=page.kind)
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        self._index = tantivy.Index.open(str(self.folder))
        self._searcher = self._index.searcher()

    def search(self, sought: Sought) -> int | None:
        query = self._query(sought)
        result = self._searcher.search(query, TOP)
        documents = [self._searcher.doc(address) for _, address in result.hits]
        if sought.excerpts:
            snippets = self._tantivy.SnippetGenerator.create(
                self._searcher, query, self._index.schema, "body"
            )
            for document in documents:
                snippets.snippet_from_doc(document).to_html()
        else:
            for document in documents:
                document.get_first("title")
        return int(result.count)  # type: ignore[attr-defined]

    def _query(self, sought: Sought) -> Any:
        occur, query = self._tantivy.Occur, self._tantivy.Query
        if sought.wanted == "phrase":
            return self._parsed(f'"{" ".join(sought.words)}"')
        if sought.wanted == "wildcard":
            pattern = sought.words[0].replace("*", ".*")
            return query.regex_query(self._index.schema, "body", pattern)
        must = occur.Should if sought.wanted == "any" else occur.Must
        whole = sought.words[:-1] if sought.wanted == "prefix" else sought.words
        parts = [(must, self._parsed(word)) for word in whole]
        if sought.wanted == "prefix":
            beginning = [
                (occur.Should, query.regex_query(self._index.schema, name, f"{sought.words[-1]}.*"))
                for name in ("title", "body")
            ]
            parts.append((must, query.boolean_query(beginning)))
        if sought.label:
            label = query.term_query(self._index.schema, "kind", sought.label)
            parts.append((occur.Must, label))
        return query.boolean_query(parts)

    def _parsed(self, text: str) -> Any:
        return self._index.parse_query(text, ["title", "body"], field_boosts={"title": 3.0})


class StockWhoosh(Engine):
    """Whoosh with its own codec, writer and searcher, and its usual analyzer."""

    name = "Whoosh"

    def build(self, pages: Sequence[Document]) -> None:
        from whoosh import fields, index
        from whoosh.analysis import StemmingAnalyzer

        analyzer = StemmingAnalyzer(stoplist=None, minsize=1)
        schema = fields.Schema(
            title=fields.TEXT(analyzer, stored=True, field_boost=3.0),
            body=fields.TEXT(analyzer, stored=True),
            kind=fields.ID,
        )
        writer = index.create_in(self.folder, schema).writer(limitmb=256)
        for page in pages:
            writer.add_document(title=page.title, body=body_of(page), kind=page.kind)
        writer.commit()

    def open(self) -> None:
        from whoosh import index

        self._searcher = index.open_dir(self.folder).searcher()

    def search(self, sought: Sought) -> int | None:
        from whoosh import query

        if sought.wanted == "prefix" and len(sought.words[-1]) < 4:
            return None  # minutes
        make: dict[str, Callable[[str, str], Any]] = {
            "prefix": query.Prefix,
            "wildcard": query.Wildcard,
        }
        last = make.get(sought.wanted, self._word)
        words = [*sought.words]
        if sought.wanted == "phrase":
            root = query.Or([query.Phrase(name, self._terms(words)) for name in ("title", "body")])
        else:
            kinds = [self._word] * (len(words) - 1) + [last]
            parts = [
                query.Or([each("title", word), each("body", word)])
                for each, word in zip(kinds, words, strict=True)
            ]
            root = query.Or(parts) if sought.wanted == "any" else query.And(parts)
        label = query.Term("kind", sought.label) if sought.label else None
        results = self._searcher.search(root, limit=TOP, filter=label)
        for hit in results:
            hit.highlights("body") if sought.excerpts else hit["title"]
        return len(results)

    def _word(self, field: str, word: str) -> Any:
        from whoosh import query

        return query.Term(field, self._terms([word])[0])

    def _terms(self, words: Sequence[str]) -> list[str]:
        analyzer = self._searcher.schema["body"].analyzer
        return [token.text for word in words for token in analyzer(word)]


def body_of(page: Document) -> str:
    """All text of *page* but its title."""
    pieces = [piece for each in page.passages for piece in (each.title, each.text)]
    return "\n".join((page.summary, *pieces))
