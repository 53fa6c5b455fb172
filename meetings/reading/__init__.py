"""Text of minutes → `ReadMinutes`: pure, without a database, a network or a model.

`minutes` and `alone` are its doors: a whole page, one paragraph as it is typed. A page goes through these rooms:

lines     `formats/` makes text of a file; `layout` folds it into blocks (`wrapping`: which lines go on with others),
          `columns` sets a right-hand column apart, `tables` the cells of a row, `trackers` the rows of a table of
          actions (`cells`: its columns, `row_lines`: rows that lost their edges), `ticks` the rows of a table of who
          was there, `running` parts items that run on within a block.
items     `items` says where they begin (`opening`): `numbering` (how a number is printed), `chains` (which numbers
          count), `clause_lines` (which are clauses), `tabled` (rows that run on), `turned` (those out of turn),
          `titles` (where a title ends), `printing` (how the page parts them), `between` (titles that lack one),
          `behind` (numbers behind others or titles), `insertions` (shared numbers),
          `lettered`, `margin` (numbers alone on their lines), `headed`, `headings`, `capitals` (pages without
          numbers), `anew` (points numbered anew under titles), `counting`, `labels`.
front     `decision_pages` (fields of one decision), `front`, `named_bodies` (council, committee), `full_council` (did
          it meet itself?), `places`, `when` (day, hours), `attendance` (lists), `rolls` (their headings),
          `attendees` (rows), `told_first` (in the first items), `pieces`, `names`, `notes` (beside a name).
said      `body` sorts an item's blocks: `discussion` (kinds of paragraph), `dialogue` (who is named before
          what is said), `speakers`, `subjects`, `people`, `together`, `offices`, `first_names`, `declaring`,
          `exempting`, `report`.
decided   `resolutions` (stems and clauses), `joints` (several in a sentence), `deciding` (block by block), `settling`
          (which are kept), `lead_ins` and `told_only` (which are none), `decisions` (in talk) with `tells`,
          `tells_planning`, `tells_welsh`, `records` and `passing`, `carried`, `conditions`, `motions`, `motion_lines`,
          `amendments`, `fallen`, `fates`, `movers`, `votes`, `divisions`.
promised  `commitments` asks each sentence (`labelled`: what an action label opens), with its `context`: `wording` (its
          words), `glance` (may it promise?), `clauses`, `agents`, `asides`, `subclauses`, `called`, `pronouns` (who
          does what),
          `undertakings` with `modals` ("will"), `passives` ("will be done"), `infinitives` ("to") with `asking`,
          `to_be_done`, `in_hand`, `outstanding`, `wishes`, `leads`, `welsh`, `accepting`, `entrusted`,
          `action_lines`, `action_lists`; `tasks` (is it a deed?), `gerunds`, `procedure` (or how the meeting goes?),
          `closing` (is it done?), `dates` and `dues` (by when?), `quotes` (which words show it), `once`.
pointed   `references`, `onward`, `bare_numbers`.

The words of the language stand as data in `language`, `language_agents`, `language_attendance`,
`language_commitments`, `language_deeds`, `language_names`, `language_speech` and `language_tables`: a rule that needs
a word has it there. `signs`, `sentences` and `remembering` are ground for all, `shape` is what comes out. `writing`
goes back to text in its `own_form`, with `attendance_lines`, `item_lines` and `resolution_lines`.
"""
