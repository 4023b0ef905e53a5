"""Documents that readers bring, made into pages: read, cleaned, understood, put on the shelf.

What the window and the command line call, in this order:

- `batch.gather(paths)`: the files in what was dropped or named, as `importing.Source`;
  `importing.Source.of_text(text)` and `of_page(html)` for what was pasted.
- `importing.import_file(source, surroundings, encoding="", progress=…, cancelled=…)`: one file,
  read and understood in a child process; a `report.Report`, plain data that may be changed with
  `dataclasses.replace` (another tree place, fewer pages) before it is kept. Raises
  `ImportRefusedError` with a message to be shown, `ImportCancelledError` when cancelled.
- `shelving.Shelf.look(folder, reserved).plan(report)`: where its pages would go and which are
  versions of pages that are there (`placing.Placed`: id, heading, state, note); writes nothing.
- `with shelving.Shelf.open(folder, reserved) as shelf:` makes the folder, finishes what was broken
  off, keeps other programs out (`LockedError`): open it for the moment of writing only.
  `shelf.keep(report, source)` writes; `shelf.undo(entry)`, `shelf.delete(page)`,
  `shelf.restore(entry)`, `shelf.purge()` change; `shelf.imports()`, `shelf.recycled()`,
  `shelf.versions(page)` list. `library_folder.load_version(path)` reads an older version.
- `batch.import_one` and `batch.import_all`: both steps for one file and for many, with an `Outcome`
  for each; files that were imported already are passed over.

*folder* is `Paths.user_library`, *reserved* are the ids of all pages of the other open libraries.
The untouched original of a page is `folder / "originals" / page.provenance.original`, its report
`report_file.load_report(folder / "reports" / page.provenance.report)`.
"""
