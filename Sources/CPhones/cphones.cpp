#include "cphones.h"

#include <cstring>
#include <string>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// The library's own logger writes to standard output, which belongs to the program. Initialising
// a function's static is guarded by the compiler, so the first call may come from any thread;
// everything used afterwards is const, and the library's cache of patterns has its own lock.
const PhoneNumberUtil &library() {
    static PhoneNumberUtil *const shared = [] {
        PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
        instance->SetLogger(new NullLogger());  // the library owns and frees it
        return instance;
    }();
    return *shared;
}

bool copy(const std::string &text, char *output, size_t capacity) {
    if (output == nullptr || text.size() >= capacity) return false;
    std::memcpy(output, text.data(), text.size());
    output[text.size()] = '\0';
    return true;
}

bool readE164(const char *e164, size_t length, PhoneNumber *number) {
    if (e164 == nullptr || length == 0 || length > CPHONES_TEXT_LIMIT || e164[0] != '+') return false;
    return library().Parse(std::string(e164, length), "ZZ", number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

int32_t verdict(PhoneNumberUtil::ValidationResult result) {
    switch (result) {
        case PhoneNumberUtil::IS_POSSIBLE: return CPHONES_POSSIBLE;
        case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return CPHONES_LOCAL_ONLY;
        case PhoneNumberUtil::TOO_SHORT: return CPHONES_TOO_SHORT;
        case PhoneNumberUtil::TOO_LONG: return CPHONES_TOO_LONG;
        default: return CPHONES_NOT_A_NUMBER;
    }
}

}  // namespace

int32_t cphones_parse(const char *text, size_t length, const char *region,
                      char *e164, size_t e164_capacity,
                      char *extension, size_t extension_capacity) {
    if (text == nullptr || region == nullptr || length == 0 || length > CPHONES_TEXT_LIMIT) {
        return CPHONES_NOT_A_NUMBER;
    }
    try {
        PhoneNumber number;
        switch (library().Parse(std::string(text, length), region, &number)) {
            case PhoneNumberUtil::NO_PARSING_ERROR: break;
            case PhoneNumberUtil::TOO_LONG_NSN: return CPHONES_TOO_LONG;
            case PhoneNumberUtil::TOO_SHORT_NSN:
            case PhoneNumberUtil::TOO_SHORT_AFTER_IDD: return CPHONES_TOO_SHORT;
            default: return CPHONES_NOT_A_NUMBER;
        }
        const int32_t answer = verdict(library().IsPossibleNumberWithReason(number));
        if (answer != CPHONES_POSSIBLE) return answer;
        std::string formatted;
        library().Format(number, PhoneNumberUtil::E164, &formatted);
        const bool fits = copy(formatted, e164, e164_capacity)
            && copy(number.extension(), extension, extension_capacity);
        return fits ? CPHONES_POSSIBLE : CPHONES_NOT_A_NUMBER;
    } catch (...) {
        return CPHONES_NOT_A_NUMBER;
    }
}

int32_t cphones_is_valid(const char *e164, size_t length) {
    try {
        PhoneNumber number;
        return readE164(e164, length, &number) && library().IsValidNumber(number) ? 1 : 0;
    } catch (...) {
        return 0;
    }
}

int32_t cphones_country_code(const char *region) {
    try {
        return region == nullptr ? 0 : library().GetCountryCodeForRegion(region);
    } catch (...) {
        return 0;
    }
}

int32_t cphones_format(const char *e164, size_t length, const char *region, char *output, size_t capacity) {
    if (region == nullptr) return 0;
    try {
        PhoneNumber number;
        if (!readE164(e164, length, &number)) return 0;
        const bool isTheirs = library().GetCountryCodeForRegion(region) == number.country_code();
        std::string formatted;
        library().Format(number, isTheirs ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &formatted);
        return copy(formatted, output, capacity) ? static_cast<int32_t>(formatted.size()) : 0;
    } catch (...) {
        return 0;
    }
}
