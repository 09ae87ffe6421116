package de.fisinger.mkm.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;

/**
 * Writes what process instances do into the schema {@code engine} of the portal's database: instances, elements,
 * incidents, user tasks and deployed models, never variables. Records are written in batches; what the database did not
 * take is written again, so nothing is lost while it is away, and rows are the same however often they come.
 */
public final class MkmExporter implements Exporter {

    private static final Set<ValueType> WANTED = EnumSet.of(
            ValueType.PROCESS,
            ValueType.PROCESS_INSTANCE,
            ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
            ValueType.COMPENSATION_SUBSCRIPTION,
            ValueType.INCIDENT,
            ValueType.USER_TASK);

    /** How long a record waits for others that go with it. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    /** How long the database is left alone after a failure. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** After so long without records the exporter says that it is there. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int LARGEST_BATCH = 500;

    private final List<Record<?>> batch = new ArrayList<>();
    private ExporterSettings settings;
    private Controller controller;
    private EngineTables tables;
    private Logger log;
    private int partition;
    private long saidAt = System.nanoTime() - SILENCE.toNanos();

    /** Made by the broker. */
    public MkmExporter() {}

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        partition = context.getPartitionId();
        settings = context.getConfiguration().instantiate(ExporterSettings.class);
        context.setFilter(new Context.RecordFilter() {
            @Override
            public boolean acceptType(RecordType type) {
                return type == RecordType.EVENT;
            }

            @Override
            public boolean acceptValue(ValueType value) {
                return WANTED.contains(value);
            }
        });
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
        tables = new EngineTables(settings, partition, opened.getLastExportedRecordPosition());
        controller.scheduleCancellableTask(MOMENT, this::writeSoon);
    }

    /**
     * Takes a record.
     *
     * @throws IllegalStateException while the database takes nothing and the batch is full; the broker asks again
     */
    @Override
    public void export(Record<?> exported) {
        if (batch.size() >= LARGEST_BATCH && !write()) {
            throw new IllegalStateException("the database takes no records at present");
        }
        // the broker uses its record again for the next one
        batch.add(exported.copyOf());
    }

    private void writeSoon() {
        controller.scheduleCancellableTask(write() && sayPresent() ? MOMENT : PATIENCE, this::writeSoon);
    }

    /** Now and then the portal hears that the exporter is there, so that it can tell silence from quiet. */
    private boolean sayPresent() {
        if (System.nanoTime() - saidAt < SILENCE.toNanos()) {
            return true;
        }
        try {
            tables.sayPresent();
            saidAt = System.nanoTime();
            return true;
        } catch (SQLException | RuntimeException e) {
            log.warn("The portal's database doesn't answer, trying again: {}", e.getMessage());
            return false;
        }
    }

    /** Writes what waits; false if the database doesn't take it now. */
    private boolean write() {
        if (batch.isEmpty()) {
            return true;
        }
        try {
            for (var refused : tables.write(batch)) {
                log.error(
                        "The portal's database can't hold record {} of {}, it isn't shown",
                        refused.getPosition(),
                        refused.getValueType());
            }
            saidAt = System.nanoTime();
            var position = batch.getLast().getPosition();
            batch.clear();
            controller.updateLastExportedRecordPosition(position);
            return true;
        } catch (SQLException | RuntimeException e) {
            // an exception would end the exporter, and with it the partition's health
            log.warn("The portal's database takes no records, trying again: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        write();
        tables.close();
    }
}
