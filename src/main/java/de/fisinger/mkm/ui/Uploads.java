package de.fisinger.mkm.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Takes uploaded files into memory, however large they are said to be. */
public final class Uploads {

    /** Nobody needs more; each takes memory before the page's lock orders them. */
    private static final int MOST_AT_ONCE = 2;

    private static final Cache<VaadinSession, Semaphore> PLACES =
            Caffeine.newBuilder().weakKeys().build();

    private Uploads() {}

    /**
     * Reads no more than it has to, to know that a file is too large.
     *
     * @param mostBytes what a file may have
     * @param taken gets the content, with the page's lock; of a file that is too large one byte more than that
     */
    public static UploadHandler upTo(int mostBytes, SerializableConsumer<byte[]> taken) {
        return upload -> {
            var places = PLACES.get(upload.getSession(), _ -> new Semaphore(MOST_AT_ONCE));
            if (!places.tryAcquire()) {
                throw new IOException("too many uploads of one session at once");
            }
            byte[] content;
            try (var input = upload.getInputStream()) {
                content = input.readNBytes(mostBytes + 1);
            } finally {
                places.release();
            }
            var _ = upload.getUI().access(() -> taken.accept(content));
        };
    }

    /**
     * The words of an upload of one file.
     *
     * @param choose the button's
     * @param drop where a file can be dropped
     * @param wrong for another kind of file, and for several
     * @param tooLarge for a file that is too large
     */
    public static UploadI18N words(String choose, String drop, String wrong, String tooLarge) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(wrong)
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(wrong));
    }
}
