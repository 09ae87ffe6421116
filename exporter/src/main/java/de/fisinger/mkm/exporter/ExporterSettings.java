package de.fisinger.mkm.exporter;

/**
 * The exporter's arguments in the broker's configuration, such as
 * ZEEBE_BROKER_EXPORTERS_MKM_ARGS_URL. The broker fills the fields by their names.
 */
public final class ExporterSettings {

    /** JDBC address of the portal's database. */
    public String url = "";

    /** The database's role; it needs the schema engine only. */
    public String user = "";

    /** Its password. */
    public String password = "";

    /** Made by the broker. */
    public ExporterSettings() {}
}
