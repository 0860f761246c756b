-- The index asks again and again where the catalogue stands: no table is read through for that.

CREATE INDEX change_of_vocabulary ON change (seq) WHERE kind = 'vocabulary';
