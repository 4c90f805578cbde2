package org.earshot.indexer.admit;

import java.util.Locale;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Mention;
import org.earshot.indexer.OwnAccount;

/// Decides who speaks in a post, seen from a brand. A display name proves nothing: it asks a
/// person.
public final class Speakers {
  private Speakers() {}

  /// Who speaks.
  ///
  /// @param ownSlot whether the owner-reply slot of this page is the brand's: its source is about
  ///   the brand, or the slot stands under a mention
  public static Mention.Speaker of(Post post, Brand brand, boolean ownSlot) {
    if (post.ownerReply() && ownSlot) {
      return Mention.Speaker.BRAND;
    }
    if (brand.accounts().stream().anyMatch(account -> isAccount(post, account))) {
      return Mention.Speaker.BRAND;
    }
    var claims =
        post.author()
            .name()
            .filter(name ->
                Stream.concat(Stream.of(brand.name()), brand.phrases().stream())
                    .anyMatch(own -> DisplayNames.alike(name, own)));
    return claims.isPresent() ? Mention.Speaker.CLAIMS_BRAND : Mention.Speaker.PUBLIC;
  }

  private static boolean isAccount(Post post, OwnAccount account) {
    if (!host(account.site()).equals(host(post.key().site()))) {
      return false;
    }
    Author author = post.author();
    var sameId = account.id().map(Speakers::handle).equals(author.id().map(Speakers::handle));
    var sameProfile =
        account.profile().map(Speakers::address).equals(author.url().map(Speakers::address));
    return (account.id().isPresent() && sameId) || (account.profile().isPresent() && sameProfile);
  }

  private static String host(String site) {
    var lower = site.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }

  private static String handle(String id) {
    return id.startsWith("@") ? id.substring(1) : id;
  }

  /// Scheme, host case, `www.` and a slash at the end make no other profile; the path's case may.
  private static String address(String url) {
    int scheme = url.indexOf("://");
    var rest = scheme < 0 ? url : url.substring(scheme + 3);
    rest = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    int slash = rest.indexOf('/');
    return slash < 0 ? host(rest) : host(rest.substring(0, slash)) + rest.substring(slash);
  }
}
