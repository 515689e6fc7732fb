/** → the SQL that creates the tables and functions that workers share on PostgreSQL. Pure. */

/** Incremented when a change here affects what older releases read or write. */
export const SCHEMA_VERSION = 1;

/** The schema of these tables; BullMQ keeps its jobs in another. */
export const SCHEMA = 'lectern';

/** An arbitrary lock number that keeps two processes from creating the same table at once. */
const SETUP_LOCK = 4_210_672_211;

/** Run as one transaction. Each limit and account is changed under a lock on its name. */
export const SETUP_SQL: string = `
SELECT pg_advisory_xact_lock(${SETUP_LOCK});
CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
CREATE TABLE IF NOT EXISTS ${SCHEMA}.version (number int NOT NULL);
INSERT INTO ${SCHEMA}.version SELECT ${SCHEMA_VERSION} WHERE NOT EXISTS (SELECT FROM ${SCHEMA}.version);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.lease (
  name text PRIMARY KEY, owner text NOT NULL, ends timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.sent (
  of text NOT NULL, at timestamptz NOT NULL, characters bigint NOT NULL);
CREATE INDEX IF NOT EXISTS sent_by_time ON ${SCHEMA}.sent (of, at);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.pause (
  of text PRIMARY KEY, ends timestamptz NOT NULL, learned int NOT NULL, at timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.account (name text PRIMARY KEY, total bigint NOT NULL);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.entry (id text PRIMARY KEY, at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS entry_by_time ON ${SCHEMA}.entry (at);

CREATE OR REPLACE FUNCTION ${SCHEMA}.take_lease(_name text, _owner text, _seconds float8)
RETURNS text LANGUAGE plpgsql AS $body$
DECLARE _now timestamptz; _holder text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('lease:' || _name, 0));
  _now := clock_timestamp();
  SELECT owner INTO _holder FROM ${SCHEMA}.lease WHERE name = _name AND ends > _now;
  IF _holder IS NOT NULL AND _holder <> _owner THEN RETURN _holder; END IF;
  INSERT INTO ${SCHEMA}.lease VALUES (_name, _owner, _now + make_interval(secs => _seconds))
    ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, ends = excluded.ends;
  RETURN _owner;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.take_turn(
  _of text, _window float8, _characters bigint, _requests float8, _limit float8)
RETURNS float8 LANGUAGE plpgsql AS $body$
DECLARE _now timestamptz; _ends timestamptz; _count bigint; _sum bigint; _sent record;
BEGIN
  SELECT ends INTO _ends FROM ${SCHEMA}.pause WHERE of = _of;
  IF _ends > clock_timestamp() THEN RETURN extract(epoch FROM _ends - clock_timestamp()); END IF;
  IF _requests IS NULL AND _limit IS NULL THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('turn:' || _of, 0));
  _now := clock_timestamp();
  DELETE FROM ${SCHEMA}.sent WHERE of = _of AND at <= _now - make_interval(secs => _window);
  SELECT count(*), coalesce(sum(characters), 0) INTO _count, _sum FROM ${SCHEMA}.sent WHERE of = _of;
  _ends := NULL;
  FOR _sent IN SELECT at, characters FROM ${SCHEMA}.sent WHERE of = _of ORDER BY at LOOP
    EXIT WHEN (_requests IS NULL OR _count <= greatest(1, floor(_requests)) - 1)
      AND (_limit IS NULL OR _sum <= _limit - _characters);
    _ends := _sent.at;
    _count := _count - 1;
    _sum := _sum - _sent.characters;
  END LOOP;
  IF _ends IS NOT NULL THEN
    RETURN greatest(0.001, extract(epoch FROM _ends + make_interval(secs => _window) - _now));
  END IF;
  INSERT INTO ${SCHEMA}.sent VALUES (_of, _now, _characters);
  RETURN 0;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.pause_group(
  _of text, _seconds float8, _first float8, _longest float8, _remembered float8)
RETURNS void LANGUAGE plpgsql AS $body$
DECLARE _now timestamptz; _row ${SCHEMA}.pause; _learned int := 0; _end timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('turn:' || _of, 0));
  _now := clock_timestamp();
  SELECT * INTO _row FROM ${SCHEMA}.pause WHERE of = _of;
  IF _row.at > _now - make_interval(secs => _remembered) THEN _learned := _row.learned; END IF;
  IF _seconds IS NULL THEN
    IF _row.ends > _now THEN RETURN; END IF;
    _seconds := least(_longest, _first * 2 ^ least(_learned, 30));
    _learned := _learned + 1;
  END IF;
  _end := greatest(_row.ends, _now + make_interval(secs => _seconds));
  INSERT INTO ${SCHEMA}.pause VALUES (_of, _end, _learned, _now)
    ON CONFLICT (of) DO UPDATE
    SET ends = excluded.ends, learned = excluded.learned, at = excluded.at;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.enter(
  _account text, _id text, _amount bigint, _most bigint, _remembered float8)
RETURNS TABLE (made boolean, total bigint) LANGUAGE plpgsql AS $body$
DECLARE _total bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('account:' || _account, 0));
  SELECT account.total INTO _total FROM ${SCHEMA}.account WHERE name = _account;
  _total := coalesce(_total, 0);
  IF EXISTS (SELECT FROM ${SCHEMA}.entry WHERE id = _id) THEN RETURN QUERY SELECT true, _total; RETURN; END IF;
  IF _total + _amount > _most THEN RETURN QUERY SELECT false, _total; RETURN; END IF;
  INSERT INTO ${SCHEMA}.account AS held VALUES (_account, _total + _amount)
    ON CONFLICT (name) DO UPDATE SET total = excluded.total;
  INSERT INTO ${SCHEMA}.entry VALUES (_id, clock_timestamp());
  DELETE FROM ${SCHEMA}.entry WHERE at < clock_timestamp() - make_interval(secs => _remembered);
  RETURN QUERY SELECT true, _total + _amount;
END $body$;
`;
