/* What .NET's library wants of OpenSSL, as far as digests and random bytes go: its own asks for versions of OpenSSL that
   Debian has no more. The compiler writes digests of sources; a program may want some, too. */

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdint.h>

int32_t CryptoNative_EnsureOpenSslInitialized(void) { return 0; }
int32_t CryptoNative_GetRandomBytes(uint8_t *into, int32_t count) { return RAND_bytes(into, count); }

const EVP_MD *CryptoNative_EvpMd5(void) { return EVP_md5(); }
const EVP_MD *CryptoNative_EvpSha1(void) { return EVP_sha1(); }
const EVP_MD *CryptoNative_EvpSha256(void) { return EVP_sha256(); }
const EVP_MD *CryptoNative_EvpSha384(void) { return EVP_sha384(); }
const EVP_MD *CryptoNative_EvpSha512(void) { return EVP_sha512(); }
int32_t CryptoNative_EvpMdSize(const EVP_MD *digest) { return EVP_MD_get_size(digest); }
int32_t CryptoNative_GetMaxMdSize(void) { return EVP_MAX_MD_SIZE; }

int32_t CryptoNative_EvpDigestReset(EVP_MD_CTX *context, const EVP_MD *digest) { return EVP_DigestInit_ex(context, digest, NULL); }
int32_t CryptoNative_EvpDigestUpdate(EVP_MD_CTX *context, const void *data, int32_t size) { return EVP_DigestUpdate(context, data, (size_t)size); }
int32_t CryptoNative_EvpDigestFinalEx(EVP_MD_CTX *context, uint8_t *into, uint32_t *size) { return EVP_DigestFinal_ex(context, into, size); }
void CryptoNative_EvpMdCtxDestroy(EVP_MD_CTX *context) { EVP_MD_CTX_free(context); }

EVP_MD_CTX *CryptoNative_EvpMdCtxCreate(const EVP_MD *digest) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context && EVP_DigestInit_ex(context, digest, NULL)) return context;
    EVP_MD_CTX_free(context);
    return NULL;
}
