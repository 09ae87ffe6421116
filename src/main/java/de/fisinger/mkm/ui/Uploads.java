package de.fisinger.mkm.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes uploaded files into memory, however large they are said to be. */
public final class Uploads {

    private Uploads() {}

    /**
     * Reads no more than it has to, to know that a file is too large.
     *
     * @param mostBytes what a file may have
     * @param taken gets the content, with the page's lock; of a file that is too large one byte more than that
     */
    public static UploadHandler upTo(int mostBytes, SerializableConsumer<byte[]> taken) {
        return upload -> {
            byte[] content;
            try (var input = upload.getInputStream()) {
                content = input.readNBytes(mostBytes + 1);
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
