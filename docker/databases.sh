#!/usr/bin/env bash
# Runs once, when the database's volume is empty: the portal's database and the engine's, each with a role of its own, and
# one for what the engine tells the portal.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v mkm="$MKM_DATABASE_PASSWORD" -v camunda="$CAMUNDA_DATABASE_PASSWORD" \
  -v exporter="$EXPORTER_DATABASE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role mkm login password :'mkm';
create database mkm owner mkm;
-- the broker's exporter fills the schema engine of the portal's database, and reaches nothing else there
create role engine_exporter login password :'exporter';
create role camunda login password :'camunda';
create database camunda owner camunda;
SQL
