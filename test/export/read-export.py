"""Reads an export with nothing but Python's own library, and says as JSON what is in it."""
import csv, io, json, sys, zipfile

csv.field_size_limit(1 << 30)
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
text = lambda name: archive.read(name).decode('utf-8-sig')
package = json.loads(text('datapackage.json'))
READ = {
    'integer': int, 'number': float, 'any': json.loads, 'array': json.loads, 'boolean': lambda cell: {'true': True, 'false': False}[cell],
}
unguarded = lambda cell: cell[1:] if cell[:1] == "'" else cell
tables, differing = {}, []
for resource in package['resources']:
    fields = resource['schema']['fields']
    rows = list(csv.reader(io.StringIO(text(resource['path']), newline='')))
    kept = [json.loads(line) for line in text(resource['jsonLines']).split('\n') if line]
    assert rows[0] == [field['name'] for field in fields], resource['name']
    assert len(rows) - 1 == len(kept) == resource['rows'], resource['name']
    for row, exact in zip(rows[1:], kept):
        for field, cell in zip(fields, row):
            value = exact[field['name']]
            if cell == '':
                same = value is None or value == ''
            elif field['type'] in READ:
                same = READ[field['type']](cell) == value
            else:
                same = cell == value or unguarded(cell) == value
            if not same:
                differing.append([resource['name'], field['name'], cell, value])
    tables[resource['name']] = kept
described = list(csv.DictReader(io.StringIO(text('dictionary.csv'), newline='')))
print(json.dumps({
    'package': {key: package[key] for key in ('project', 'forPublic', 'mark', 'created')},
    'differing': differing[:5],
    'tables': tables if len(sys.argv) > 2 else {name: len(rows) for name, rows in tables.items()},
    'readme': text('README.txt'),
    'files': [name for name in archive.namelist() if name.startswith('papers/')],
    'described': [[row['table'], row['column'], row['what it is'] or row['refers to']] for row in described],
}))
