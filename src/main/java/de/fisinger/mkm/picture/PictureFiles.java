package de.fisinger.mkm.picture;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the pictures of portals and of what is sold there, to everybody: sign-in pages show them. Nothing in them can act. */
@RestController
record PictureFiles(List<PictureStore> stores) {

    private static final Duration FOREVER = Duration.ofDays(365);

    @GetMapping(PictureStore.PATH + "{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String hash) {
        return stores.stream()
                .flatMap(store -> store.find(hash).stream())
                .findFirst()
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Cross-Origin-Resource-Policy", "same-site")
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
